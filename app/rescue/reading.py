"""Reads a damaged table as far as that goes."""

import sqlite3
from collections.abc import Callable
from typing import Any

from app.events.encoding import COLUMNS

Row = tuple[Any, ...]
Take = Callable[[Row], None]

INDEXES = ("events_by_time", "events_by_kind", "events_by_clip")
IDS = 1 << 128
PATIENCE = 8
"""How often a gap between damaged places is halved without finding an event in it."""


def read(source: sqlite3.Connection, query: str, values: Row, take: Take) -> bool:
    """Hand over rows up to the end, or to the first that cannot be read; whether it was the end."""
    try:
        rows = source.execute(query, values)
        row = next(rows, None)
    except sqlite3.DatabaseError:
        return False
    while row is not None:
        take(row)
        try:
            row = next(rows, None)
        except sqlite3.DatabaseError:
            return False
    return True


def read_table(source: sqlite3.Connection, columns: str, table: str, key: list[str], take: Take) -> bool:
    """A table from both its ends; whether it is whole."""
    return read(source, f"SELECT {columns} FROM {table} ORDER BY {_by(key, 'ASC')}", (), take) or (
        read(source, f"SELECT {columns} FROM {table} ORDER BY {_by(key, 'DESC')}", (), take) and False
    )


def read_events(source: sqlite3.Connection, take: Take) -> bool:
    """The log, with the events between two damaged places; whether it is whole.

    Ids are numbers in the order of the file: a gap that the damage leaves is halved and read from its middle on.
    """
    whole, gaps = True, [(-1, IDS, 0)]
    while gaps:
        low, high, tries = gaps.pop()
        up = _Reach(low, take)
        if read(source, _between("ASC"), (_id(low), _id(high)), up):
            continue
        whole, down = False, _Reach(high, take)
        read(source, _between("DESC"), (_id(low), _id(high)), down)
        tries = tries + 1 if (up.at, down.at) == (low, high) else 0
        middle = (up.at + down.at) // 2
        if tries < PATIENCE and up.at < middle < down.at:
            gaps += [(up.at, middle, tries), (middle, down.at, tries)]
    return whole


def confirmed(source: sqlite3.Connection, ids: set[str]) -> bool:
    """Whether one of the log's indexes names the same events: a damaged table may end early without an error."""
    return any(_indexed(source, index) == ids for index in INDEXES)


def _indexed(source: sqlite3.Connection, index: str) -> set[str]:
    ids: set[str] = set()
    read(source, f"SELECT id FROM events INDEXED BY {index}", (), lambda row: ids.add(row[0]))
    return ids


class _Reach:
    """Hands rows on and remembers how far they go."""

    def __init__(self, start: int, take: Take) -> None:
        self.at, self._take = start, take

    def __call__(self, row: Row) -> None:
        self._take(row)
        try:
            self.at = int(row[0], 16)
        except (TypeError, ValueError):  # a broken id tells nothing
            return


def _between(way: str) -> str:
    return f"SELECT {COLUMNS} FROM events WHERE id > ? AND id < ? ORDER BY id {way}"


def _id(number: int) -> str:
    """As text that sorts like the number, with room before the first and after the last."""
    return "" if number < 0 else "~" if number >= IDS else f"{number:032x}"


def _by(key: list[str], way: str) -> str:
    return ", ".join(f"{name} {way}" for name in key)
