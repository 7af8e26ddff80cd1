"""What a clip is about, from all that was seen, heard and read of it."""
