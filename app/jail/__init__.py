"""What a child process may not do."""
