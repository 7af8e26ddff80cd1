"""The event log: the truth from which all else is folded."""

from collections.abc import Sequence
from datetime import datetime

from app.events.encoding import from_row, stamp, to_row
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.store.database import Store
from app.store.transaction import transaction

COLUMNS = "id, at, session, kind, clip, value, detail"

UNDONE = """
    WITH RECURSIVE undoers(id, named) AS (
        SELECT events.id, named.value FROM events, json_each(events.detail, '$.events') AS named
        WHERE events.kind = 'undone'),
    dead(id) AS (
        SELECT named FROM undoers WHERE id NOT IN (SELECT named FROM undoers))
"""
"""Events taken back: named by an undo that was not itself taken back (undoing an undo brings the event again)."""


def append(store: Store, *events: Event) -> None:
    """Write events; when this returns they are on disk. An id that is already there is left as it is."""
    with transaction(store):
        store.connection.executemany(
            f"INSERT OR IGNORE INTO events ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", map(to_row, events)
        )


def live_events(store: Store) -> list[Event]:
    """The events that count, oldest first: neither undone ones nor the undoing itself."""
    rows = store.connection.execute(
        f"{UNDONE} SELECT {COLUMNS} FROM events WHERE kind != 'undone' AND id NOT IN (SELECT id FROM dead) ORDER BY id"
    )
    return [from_row(row) for row in rows]


def all_events(store: Store, since: datetime | None = None) -> list[Event]:
    """Every entry, oldest first, from a moment on."""
    after = stamp(since) if since is not None else ""
    rows = store.connection.execute(f"SELECT {COLUMNS} FROM events WHERE at >= ? ORDER BY id", [after])
    return [from_row(row) for row in rows]


def undo(store: Store, ids: Sequence[str], now: datetime, session: str) -> Event:
    """Take events back by appending that they are undone. Returns that entry; undoing it brings them again."""
    event = Event(new_id(now), now, session, Kind.UNDONE, detail={"events": sorted(set(ids))})
    append(store, event)
    return event


def forget(
    store: Store,
    *,
    clip: str | None = None,
    tag: str | None = None,
    since: datetime | None = None,
    everything: bool = False,
) -> int:
    """Delete events for good: of a clip, of clips with a tag, from a moment on, or all. Returns how many.

    Undo entries that name nothing any more go with them.
    """
    chosen, values = _chosen(clip, tag, since, everything)
    with transaction(store):
        gone = store.connection.execute(f"DELETE FROM events WHERE {chosen}", values).rowcount
        store.connection.execute(
            "DELETE FROM events WHERE kind = 'undone' AND NOT EXISTS (SELECT 1 FROM"
            " json_each(events.detail, '$.events') AS named JOIN events AS other ON other.id = named.value)"
        )
    return int(gone)


def _chosen(
    clip: str | None, tag: str | None, since: datetime | None, everything: bool
) -> tuple[str, list[str]]:
    if everything:
        return "1", []
    if clip is not None:
        return "clip = ?", [clip]
    if tag is not None:
        has_tag = "SELECT clips.id FROM clips, json_each(clips.tags) AS tag WHERE tag.value = ?"
        chose = "kind = 'chose_topic' AND json_extract(detail, '$.topic') = ?"
        return f"clip IN ({has_tag}) OR ({chose})", [tag, tag]
    if since is not None:
        return "at >= ?", [stamp(since)]
    return "0", []
