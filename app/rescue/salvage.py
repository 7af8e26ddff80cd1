"""Copies what can still be read of a damaged database into a sound one."""

import sqlite3
from collections.abc import Callable, Collection
from contextlib import closing
from pathlib import Path

from app.events.encoding import COLUMNS, from_row
from app.rescue.reading import Row, confirmed, read_events, read_table
from app.rescue.soundness import SCHEMA, UNREADABLE, tables


def salvage(
    damaged: Path, sound: sqlite3.Connection, only: Collection[str] | None = None
) -> frozenset[str] | None:
    """Copy every row that can be read and is not there yet (of some tables only); the tables that were torn.

    None where not even the list of its tables can be read. The damaged file and its `-wal` may be changed by
    looking at them: hand in a copy.
    """
    with closing(sqlite3.connect(damaged)) as source:
        there = _listed(source)
        if not there >= SCHEMA:
            return None
        chosen = [
            table for table in _in_order(sound) if table in (there if only is None else there & {*only})
        ]
        return frozenset(table for table in chosen if not _copied(source, sound, table))


def drop_orphans(sound: sqlite3.Connection) -> None:
    """Take away rows that belong to one that was lost."""
    for table in _in_order(sound):
        for _, _, parent, column, key, *_ in sound.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            sound.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT {key} FROM {parent})")


def _listed(source: sqlite3.Connection) -> set[str]:
    """The tables of a file that is not trusted, from now on read as far as that goes.

    A broken letter becomes a question mark.
    """
    source.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        for pragma in ("trusted_schema = OFF", "writable_schema = ON", "cell_size_check = ON"):
            source.execute(f"PRAGMA {pragma}")
        return set(tables(source))
    except sqlite3.DatabaseError:
        return set()


def _in_order(sound: sqlite3.Connection) -> list[str]:
    """Our tables, each after those that it refers to."""
    mine = set(tables(sound))
    rows = sound.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall()
    return [name for (name,) in rows if name in mine]


def _copied(source: sqlite3.Connection, sound: sqlite3.Connection, table: str) -> bool:
    """Copy a table's rows; whether all could be read and were taken."""
    if table == "events":
        take = _Take(sound, table, COLUMNS, from_row)
        whole = read_events(source, take) and confirmed(source, _ids(sound))
    else:
        columns = ", ".join(sorted(_columns(source, table) & _columns(sound, table)))
        take = _Take(sound, table, columns, lambda row: row)
        whole = read_table(source, columns, table, _key(sound, table), take)
    return whole and not take.refused


class _Take:
    """Puts rows into a table, and counts those that it cannot take."""

    def __init__(
        self, sound: sqlite3.Connection, table: str, columns: str, check: Callable[[Row], object]
    ) -> None:
        marks = ", ".join("?" * (columns.count(",") + 1))
        self._sound, self._check = sound, check
        self._insert = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"
        self.refused = 0

    def __call__(self, row: Row) -> None:
        try:
            self._check(row)
            taken = self._sound.execute(self._insert, row).rowcount
        except UNREADABLE:
            taken = 0
        self.refused += not taken  # a row that comes twice took another's place


def _ids(sound: sqlite3.Connection) -> set[str]:
    return {id_ for (id_,) in sound.execute("SELECT id FROM events")}


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def _key(connection: sqlite3.Connection, table: str) -> list[str]:
    """The order in which the table itself lies in the file, so that no index is needed to read it."""
    without_rowid = {row[1]: row[4] for row in connection.execute("PRAGMA table_list")}[table]
    if not without_rowid:
        return ["rowid"]
    key = sorted((row[5], row[1]) for row in connection.execute(f"PRAGMA table_info({table})") if row[5])
    return [name for _, name in key]
