"""Safe mode: a PIN between the person at the screen and everything but harmless clips of chosen sources."""
