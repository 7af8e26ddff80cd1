"""Analysis beside the window: which clip is next, which process looks at it, and what is kept of it."""
