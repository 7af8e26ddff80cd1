"""Where clips come from, as rows of the database."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.clips.rows import clean
from app.store.database import Store
from app.store.sweep import forget_words, sweep
from app.store.transaction import transaction

KEPT = "kept"
"""The kind of the source whose clips were fetched from feeds that are removed."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source by its folder or address alone: quick to read, however many clips it has."""

    id: int
    kind: str
    where: str
    title: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source: its folder or address, how many playable clips it has, how its last refresh went."""

    id: int
    kind: str
    where: str
    title: str
    clips: int
    last_refresh: datetime | None
    error: str | None


def add_source(store: Store, kind: str, where: str, title: str) -> int:
    """Add a source and return its id; one that is there already is left as it is."""
    location = os.fsencode(where)
    with transaction(store):
        store.connection.execute(
            "INSERT OR IGNORE INTO sources (kind, location, title) VALUES (?, ?, ?)",
            [kind, location, clean(title)],
        )
        row = store.connection.execute("SELECT id FROM sources WHERE location = ?", [location]).fetchone()
    return int(row[0])


def sources(store: Store) -> list[SourceRow]:
    """All sources, in the order in which they were added."""
    held = "SELECT count(DISTINCT clip) FROM files WHERE files.source = sources.id"
    rows = store.connection.execute(
        f"SELECT id, kind, location, title, ({held}), last_refresh, error FROM sources ORDER BY id"
    )
    return [_source(row) for row in rows]


def known_sources(store: Store) -> list[Source]:
    """The same without a look at their clips."""
    rows = store.connection.execute("SELECT id, kind, location, title FROM sources ORDER BY id")
    return [Source(id_, kind, os.fsdecode(location), title) for id_, kind, location, title in rows]


def folders(store: Store) -> list[Source]:
    """The sources that are folders, in the order in which they were added."""
    far = {source for (source,) in store.connection.execute("SELECT source FROM feeds")}
    return [source for source in known_sources(store) if source.id not in far and source.kind != KEPT]


def remove_source(store: Store, id_: int, *, keep_fetched: bool = False) -> None:
    """Remove a source. Clips that nothing else holds go with it; those with a history keep it, unplayable.

    With `keep_fetched` what was fetched from it stays, as clips of a source that asks nobody for anything.
    """
    with transaction(store):
        if keep_fetched:
            _keep_fetched(store, id_)
        held = store.connection.execute("SELECT DISTINCT clip FROM files WHERE source = ?", [id_]).fetchall()
        store.connection.execute("DELETE FROM sources WHERE id = ?", [id_])
    if sweep(store, [clip for (clip,) in held]):
        forget_words(store)


def mark_refreshed(store: Store, id_: int, at: datetime, error: str | None) -> None:
    """Note when a source was refreshed, and what went wrong."""
    stamp = at.astimezone(UTC).isoformat(timespec="seconds")
    kept = clean(error) if error is not None else None
    with transaction(store):
        store.connection.execute(
            "UPDATE sources SET last_refresh = ?, error = ? WHERE id = ?", [stamp, kept, id_]
        )


def _keep_fetched(store: Store, source: int) -> None:
    fetched = "SELECT clip FROM files JOIN fetched USING (clip) WHERE source = ?"
    if store.connection.execute(fetched, [source]).fetchone() is None:
        return
    kept = add_source(store, KEPT, KEPT, "Kept clips")
    store.connection.execute(f"UPDATE fetched SET kept_offline = 1 WHERE clip IN ({fetched})", [source])
    for table in ("far_clips", "files"):
        store.connection.execute(
            f"UPDATE OR REPLACE {table} SET source = ? WHERE source = ? AND clip IN (SELECT clip FROM fetched)",
            [kept, source],
        )


def _source(row: tuple[Any, ...]) -> SourceRow:
    id_, kind, location, title, clips, last_refresh, error = row
    moment = datetime.fromisoformat(last_refresh) if last_refresh else None
    return SourceRow(id_, kind, os.fsdecode(location), title, clips, moment, error)
