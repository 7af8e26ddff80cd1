"""Safe mode on screen: the pad for its PIN, what waits behind it, and its card on the page of controls."""
