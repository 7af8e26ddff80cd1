"""The page of the settings, drawn from their one table."""
