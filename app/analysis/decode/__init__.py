"""A file as pictures and sound that models can look at; runs in a locked-in child."""
