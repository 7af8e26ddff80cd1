"""What can be wrong with the store, in sentences for the viewer."""


class StoreError(Exception):
    """The store cannot be used. The message says what happened, what was kept and what to do."""


class NewerStoreError(StoreError):
    """The database was written by a newer version of the program."""
