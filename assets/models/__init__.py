"""The weights of the models, and the script that fetches and converts them."""
