"""What the log adds up to, for the viewer to see."""
