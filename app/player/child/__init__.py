"""The player process: all of libVLC, and nothing of Qt."""
