"""The manners of the operating system."""
