"""The command line: a file for each door, imported only when it is opened."""
