"""What can be wrong with the store, in sentences for the viewer."""

import errno
import sqlite3

FULL, READ_ONLY = "database or disk is full", "attempt to write a readonly database"
REASONS = {
    "file is not a database": "it is not an Ownfeed database. Nothing was changed. "
    "Move it away, or choose another folder with --data-dir.",
    READ_ONLY: "it may not be written. Nothing was changed. "
    "Check the permissions of the file and its folder.",
    "unable to open database file": "it cannot be opened or made. Nothing was changed. "
    "Check the permissions of the file and its folder.",
    "database is locked": "another program keeps it locked, or its drive knows no locks. What was saved before is "
    "kept. Close that program and try again, or choose a folder on this device with --data-dir.",
    FULL: "the disk is full. What was saved before is kept. Make some room and try again.",
}
AS_SQLITE_SAYS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
}


class StoreError(Exception):
    """The store cannot be used. The message says what happened, what was kept and what to do."""


class NewerStoreError(StoreError):
    """The database was written by a newer version of the program."""


def sentence(error: sqlite3.Error | OSError) -> str:
    """The error for the viewer."""
    unknown = f"{error}. What was saved before is kept. Start again; if it stays, restore a backup."
    return f"Your data cannot be used: {REASONS.get(_said(error), unknown)}"


def _said(error: sqlite3.Error | OSError) -> str:
    """What SQLite says, or would say of the same trouble."""
    if isinstance(error, OSError):
        return AS_SQLITE_SAYS.get(error.errno or 0, "")
    no_room_beside = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_SHMSIZE
    return FULL if no_room_beside else str(error)
