"""How long to watch: the page on which the feed rests, and the card on which limits are set."""
