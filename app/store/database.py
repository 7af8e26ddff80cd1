"""Opens the SQLite file that keeps everything."""

import sqlite3
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.store.errors import NewerStoreError, StoreError

if TYPE_CHECKING:
    from sqlite_utils import Database

LEVEL = 3
"""How many migrations this version knows; kept in `user_version`, so that a start need not load sqlite-utils."""

BUSY_MS = 5000


class Store:
    """An open database, used by one thread only."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @cached_property
    def tables(self) -> "Database":
        """The same database through sqlite-utils. Its import takes half a second, so the start does without."""
        from sqlite_utils import Database  # noqa: PLC0415  # see above

        return Database(self.connection)

    def close(self) -> None:
        """Close the file; what was committed is on disk."""
        self.connection.close()


def open_store(path: Path) -> Store:
    """Open the database, made and brought up to date where needed.

    Raises StoreError with a sentence when the file is not a database, cannot be written or comes from a newer
    version; the file is then left exactly as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        level = _level(path)
        _refuse_newer(level)
        return _open(path)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(_sentence(path, error)) from error


def _level(path: Path) -> int:
    """The file's level, read without writing a byte; 0 for a file that does not exist yet."""
    if not path.exists() or path.stat().st_size == 0:
        return 0
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(b"SQLite format 3\0"):
        raise sqlite3.DatabaseError("file is not a database")
    return int.from_bytes(header[60:64], "big")


def _refuse_newer(level: int) -> None:
    if level > LEVEL:
        raise NewerStoreError(
            f"Your data was written by a newer Ownfeed (level {level}, this one knows {LEVEL}). "
            "Nothing was changed. Start the newer version, or choose another folder with --data-dir."
        )


def _open(path: Path) -> Store:
    connection = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None)
    store = Store(connection)
    try:
        level = connection.execute("PRAGMA user_version").fetchone()[0]  # what a log beside the file says counts
        _refuse_newer(level)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
        if level < LEVEL:
            _migrate(store)
    except BaseException:
        connection.close()
        raise
    return store


def _migrate(store: Store) -> None:
    from app.store.migrations import migrations  # noqa: PLC0415  # loads sqlite-utils, only when there is work

    migrations.apply(store.tables)
    store.connection.execute(f"PRAGMA user_version = {LEVEL}")


def _sentence(path: Path, error: Exception) -> str:
    known = {
        "file is not a database": "it is not an Ownfeed database. Nothing was changed. Move it away, or choose "
        "another folder with --data-dir.",
        "attempt to write a readonly database": "it may not be written. Nothing was changed. Check the folder's "
        "permissions.",
        "database is locked": "another program keeps it locked. Nothing was changed. Close that program and try "
        "again.",
        "database or disk is full": "the disk is full. What was saved before is kept. Make some room and try again.",
    }
    reason = known.get(str(error), f"{error}. What was saved before is kept.")
    return f"Your data in {path} cannot be used: {reason}"
