"""Where clips come in."""
