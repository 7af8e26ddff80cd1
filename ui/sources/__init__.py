"""The page of the sources that clips come from."""
