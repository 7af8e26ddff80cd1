"""Tells whether a file that is to be filled with tables is ours to fill."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.rescue.header import level
from app.rescue.soundness import SCHEMA, tables
from app.store.database import LEVEL

LEFT_BEHIND = ("backups/*.sqlite3", "posters/*", "fetched/*")
"""What lies beside a database that was lived in."""


def belonging_fault(path: Path) -> str:
    """Why the tables of this version must not be made in a file, or "".

    A disk that lost the file leaves it empty, and a restored folder may hold another program's: both would become a
    new database without a word. A file that does not exist is a new start.
    """
    if not path.exists() or level(path) >= LEVEL:
        return ""
    names = _names(path)
    if names:
        return "" if names >= SCHEMA else "it is the database of another program"
    lived_in = any(next(path.parent.glob(each), None) for each in LEFT_BEHIND)
    return "it is empty, but what lies beside it is not" if lived_in else ""


def _names(path: Path) -> set[str]:
    """The tables that are there; as many as needed where they cannot be read, which opening tells better."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return set(tables(connection))
    except sqlite3.Error:
        return set(SCHEMA)
