"""The page of the folders that clips come from."""
