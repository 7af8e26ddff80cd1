"""How the program grows with the catalogue and the log."""
