"""Tells whether a file that is to be filled with tables is ours to fill."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.rescue.backups import backups, folder_of
from app.rescue.header import level
from app.store.database import LEVEL

STEPS = "_sqlite_migrations"
"""The first table that any version makes, of the steps that were taken; its very first start may end with it."""

LEFT_BEHIND = ("posters/*", "fetched/*")
"""What lies beside a database that was lived in, even where it has no backups."""


def belonging_fault(path: Path) -> str:
    """Why the tables of this version must not be made in a file, or "".

    A disk may lose the file, or what is in it, and a restored folder may hold another program's: each would become
    a new database without a word. Where nothing lies beside it, it is a new start.
    """
    if path.exists() and level(path) >= LEVEL:
        return ""
    has_backups = bool(backups(folder_of(path)))
    if not path.exists():
        return "it is missing, but its backups are not" if has_backups else ""
    if names := _names(path):
        return "" if STEPS in names else "it is the database of another program"
    lived_in = has_backups or any(next(path.parent.glob(each), None) for each in LEFT_BEHIND)
    return "it is empty, but what lies beside it is not" if lived_in else ""


def _names(path: Path) -> set[str]:
    """The tables that are there; those of ours where they cannot be read, which opening tells better."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    except sqlite3.Error:
        return {STEPS}
