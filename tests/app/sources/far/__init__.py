"""Open feeds are brought up to date, over real connections."""
