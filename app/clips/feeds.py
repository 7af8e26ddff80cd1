"""What is known of each open feed beyond what every source has."""

import os
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import datetime
from typing import Any

from app.clips.sources import add_source
from app.events.encoding import stamp
from app.store.database import Store
from app.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class Feed:
    """An open feed. `kind` is its protocol, `where` its address, `on_my_network` the viewer's word for that host.

    `due` is when it is asked next by itself (None: at once), `walked` when it was last read to its end (None: there
    is more to read than was read yet), `total` how many clips it then said that it has. Times are UTC.
    """

    source: int
    kind: str
    where: str
    on_my_network: bool = False
    paused: bool = False
    due: datetime | None = None
    walked: datetime | None = None
    total: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a host gave along with what is at a URL, to ask later whether there is a newer one.

    `came_from` is where the URL led to in the end: what was given belongs to that one.
    """

    url: str
    came_from: str = ""
    etag: str = ""
    modified: str = ""


SELECT = """
    SELECT source, kind, location, on_my_network, paused, due, walked, total, title
    FROM feeds JOIN sources ON sources.id = feeds.source
"""


def add_feed(store: Store, kind: str, where: str, title: str, *, on_my_network: bool = False) -> int:
    """Make a feed a source and return its id; of one that is there already only the viewer's word is taken anew."""
    with transaction(store):
        source = add_source(store, kind, where, title)
        store.connection.execute(
            "INSERT INTO feeds (source, on_my_network, paused) VALUES (?, ?, 0)"
            " ON CONFLICT (source) DO UPDATE SET on_my_network = on_my_network OR excluded.on_my_network",
            [source, on_my_network],
        )
    return source


def feeds(store: Store) -> list[Feed]:
    """All open feeds, in the order in which they were added."""
    return [_feed(row) for row in store.connection.execute(f"{SELECT} ORDER BY source")]


def feed(store: Store, source: int) -> Feed | None:
    """One open feed; None where the source is none."""
    row = store.connection.execute(f"{SELECT} WHERE source = ?", [source]).fetchone()
    return _feed(row) if row is not None else None


def pause(store: Store, source: int, paused: bool) -> None:
    """A paused feed is asked for nothing until it goes on; its clips stay."""
    with transaction(store):
        store.connection.execute("UPDATE feeds SET paused = ? WHERE source = ?", [paused, source])


def note_due(store: Store, source: int, due: datetime) -> None:
    """When a feed is asked next by itself."""
    with transaction(store):
        store.connection.execute("UPDATE feeds SET due = ? WHERE source = ?", [stamp(due), source])


def note_walk(
    store: Store, source: int, walked: datetime | None, total: int | None = None, asked: Iterable[Asked] = ()
) -> None:
    """When a feed was last read to its end, how many clips it has by its word, and what to ask again by.

    While clips come in that is None and nothing: a walk that breaks off is then begun anew.
    """
    with transaction(store):
        store.connection.execute(
            "UPDATE feeds SET walked = ?, total = ? WHERE source = ?",
            [stamp(walked) if walked is not None else None, total, source],
        )
        store.connection.execute("DELETE FROM asked WHERE source = ?", [source])
        store.connection.executemany(
            "INSERT OR REPLACE INTO asked (source, url, came_from, etag, modified) VALUES (?, ?, ?, ?, ?)",
            [(source, *astuple(each)) for each in asked],
        )


def asked_of(store: Store, source: int) -> dict[str, Asked]:
    """What a feed's host gave along the last time, by URL."""
    sql = "SELECT url, came_from, etag, modified FROM asked WHERE source = ?"
    return {row[0]: Asked(*row) for row in store.connection.execute(sql, [source])}


def _feed(row: tuple[Any, ...]) -> Feed:
    source, kind, location, on_my_network, paused, due, walked, *rest = row
    moments = _moment(due), _moment(walked)
    return Feed(source, kind, os.fsdecode(location), bool(on_my_network), bool(paused), *moments, *rest)


def _moment(stamp: str | None) -> datetime | None:
    return datetime.fromisoformat(stamp) if stamp is not None else None
