"""What can be wrong with the store, in sentences for the viewer."""

import sqlite3

REASONS = {
    "file is not a database": "it is not an Ownfeed database. Nothing was changed. "
    "Move it away, or choose another folder with --data-dir.",
    "attempt to write a readonly database": "it may not be written. Nothing was changed. "
    "Check the permissions of the file and its folder.",
    "unable to open database file": "it cannot be opened or made. Nothing was changed. "
    "Check the permissions of the file and its folder.",
    "database is locked": "another program keeps it locked. What was saved before is kept. "
    "Close that program and try again.",
    "database or disk is full": "the disk is full. What was saved before is kept. "
    "Make some room and try again.",
}


class StoreError(Exception):
    """The store cannot be used. The message says what happened, what was kept and what to do."""


class NewerStoreError(StoreError):
    """The database was written by a newer version of the program."""


def sentence(error: sqlite3.Error | OSError) -> str:
    """The error for the viewer."""
    unknown = f"{error}. What was saved before is kept. Start again; if it stays, restore a backup."
    return f"Your data cannot be used: {REASONS.get(str(error), unknown)}"
