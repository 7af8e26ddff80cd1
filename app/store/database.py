"""Opens the SQLite file that keeps everything."""

import sqlite3
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.store.errors import NewerStoreError, StoreError, sentence

if TYPE_CHECKING:
    from sqlite_utils import Database

LEVEL = 13
"""How many migrations this version knows; kept in `user_version`: a start need not load sqlite-utils."""

BUSY_S = 5.0
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")


class Store:
    """An open database, used by one thread only.

    `posters` is the folder of the clips' pictures, `fetched` that of the clips which were fetched from elsewhere.
    """

    def __init__(self, connection: sqlite3.Connection, posters: Path) -> None:
        self.connection = connection
        self.posters = posters
        self.fetched = posters.with_name("fetched")

    @cached_property
    def tables(self) -> "Database":
        """The same database through sqlite-utils, whose import takes half a second: not for the start."""
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
        _refuse_newer(_level_on_disk(path))
        return _open(path)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(sentence(error)) from error


def _level_on_disk(path: Path) -> int:
    """The file's level, read without SQLite, which would write beside it; 0 for a new file."""
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
    store = Store(sqlite3.connect(path, timeout=BUSY_S, isolation_level=None), path.parent / "posters")
    try:
        for pragma in PRAGMAS:
            store.connection.execute(f"PRAGMA {pragma}")
        _refuse_newer(
            _level(store)
        )  # one that was killed as it migrated may have left its level to the log beside
        if _level(store) < LEVEL:
            _migrate(store)
    except BaseException:
        store.close()
        raise
    return store


def _level(store: Store) -> int:
    level: int = store.connection.execute("PRAGMA user_version").fetchone()[0]
    return level


def _migrate(store: Store) -> None:
    """Take all the steps or none. Another process may have been quicker, so it is decided under the lock."""
    from app.store.migrations import migrations  # noqa: PLC0415  # loads sqlite-utils, only when there is work

    store.connection.execute("BEGIN IMMEDIATE")
    if _level(store) < LEVEL:
        migrations.apply(store.tables)
        store.connection.execute(f"PRAGMA user_version = {LEVEL}")
    store.connection.execute("COMMIT")
    store.connection.execute(
        "PRAGMA wal_checkpoint(TRUNCATE)"
    )  # an older version reads the level from the file
