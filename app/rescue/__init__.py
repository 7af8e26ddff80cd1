"""Keeps what the viewer left here, whatever happens to the file."""
