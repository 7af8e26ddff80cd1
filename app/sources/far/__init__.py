"""Open feeds are brought up to date."""
