"""The starter clips, and the script that paints and plays them."""
