"""How long to watch: the viewer's own limits, and when the feed rests by them."""
