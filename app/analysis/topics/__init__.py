"""What a clip is about, in words that a viewer would use."""
