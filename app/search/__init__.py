"""Finds clips by words, by meaning and by likeness, in a process beside the window."""
