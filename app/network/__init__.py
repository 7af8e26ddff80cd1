"""The one guarded client through which every byte from elsewhere comes; it knows nothing of the house."""
