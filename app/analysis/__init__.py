"""What a clip is about, found on this device by models that come with the program."""
