"""What the viewer did."""
