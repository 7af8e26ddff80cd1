"""Open feeds: one small file for each protocol, all of them pure readers of what the guarded client brings."""
