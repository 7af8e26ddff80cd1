"""What is to be heard in a clip."""
