"""The SQLite file that keeps everything."""
