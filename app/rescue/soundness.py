"""Tells whether a database is whole."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from app.events.encoding import COLUMNS, from_row
from app.store.database import LEVEL

SCHEMA = {"clips", "events", "files", "settings", "sources"}
"""Tables that a database of this version cannot be without."""

UNREADABLE = (sqlite3.IntegrityError, sqlite3.InterfaceError, ValueError, TypeError, AttributeError)
"""What a row may raise whose bytes were damaged: where it is read as an event, or put into a sound table."""


def glance(connection: sqlite3.Connection) -> str:
    """What is wrong at first sight, or "". Costs nothing: SQLite has read the list of tables already."""
    try:
        missing = SCHEMA - set(tables(connection))
    except sqlite3.DatabaseError as error:
        return str(error)
    return f"the table {min(missing)} is missing" if missing else ""


def quick_fault(connection: sqlite3.Connection) -> str:
    """What is wrong with the structure, or "". A fifth of a second for 100 MB."""
    try:
        return _said(connection, "quick_check") or glance(connection)
    except sqlite3.DatabaseError as error:
        return str(error)


def fault(connection: sqlite3.Connection) -> str:
    """What is wrong with the structure, an index or any row, or "". Some seconds for 100 MB."""
    try:
        if found := _said(connection, "integrity_check") or glance(connection):
            return found
        if stray := connection.execute("PRAGMA foreign_key_check").fetchone():
            return f"{stray[0]} names what is not there"
        _read_all(connection)
    except (sqlite3.DatabaseError, *UNREADABLE) as error:
        return str(error)
    return ""


def fault_of(file: Path) -> str:
    """What is wrong with a file that nobody has open, or ""; it is not changed, and must be of a known level."""
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            level: int = connection.execute("PRAGMA user_version").fetchone()[0]
            return (
                fault(connection) if level <= LEVEL else f"it is of level {level}, this version knows {LEVEL}"
            )
    except (sqlite3.Error, OSError) as error:
        return str(error)


def tables(connection: sqlite3.Connection) -> Iterator[str]:
    """The tables with rows of our own: neither SQLite's, nor the search index, which follows its table."""
    for _, name, kind, *_ in connection.execute("PRAGMA table_list").fetchall():
        if kind == "table" and not name.startswith(("sqlite_", "_sqlite")):
            yield name


def _said(connection: sqlite3.Connection, check: str) -> str:
    """The first fault that SQLite names, on one line, or ""."""
    found: str = connection.execute(f"PRAGMA {check}(1)").fetchone()[0]
    return "" if found == "ok" else found.splitlines()[-1]


def _read_all(connection: sqlite3.Connection) -> None:
    for table in tables(connection):
        for _ in connection.execute(f'SELECT * FROM "{table}"'):
            pass
    for row in connection.execute(f"SELECT {COLUMNS} FROM events"):
        from_row(row)
