"""The event log: the truth from which all else is folded."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from app.events.encoding import COLUMNS, from_row, from_rows, stamp, to_row
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.store.database import Store
from app.store.sweep import forget_words, sweep
from app.store.transaction import transaction

ALIVE = "kind != 'undone' AND id NOT IN (SELECT value FROM json_each(:dead))"
"""The condition for events that count; `dead` comes from `undone`."""

LINE = "char(10) || {} || char(10)"
OF_TAG = f"""
    clip IN (SELECT id FROM clips WHERE instr({LINE.format("tags")}, {LINE.format(":tag")}))
    OR clip IN (SELECT clip FROM found_tags WHERE name = :tag)
    OR (kind IN ('chose_topic', 'not_interested', 'corrected', 'followed', 'unfollowed')
        AND (json_extract(detail, '$.topic') = :tag OR json_extract(detail, '$.what') = 'tag:' || :tag
            OR json_extract(detail, '$.tag') = :tag))
"""


def append(store: Store, *events: Event) -> None:
    """Write events; when this returns they are on disk. An id that is already there is left as it is.

    Raises StoreError with a sentence when they could not be kept; then none of them is.
    """
    with transaction(store):
        store.connection.executemany(
            f"INSERT OR IGNORE INTO events ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", map(to_row, events)
        )


def live_events(store: Store) -> list[Event]:
    """The events that count, oldest first: neither undone ones nor the undoing itself."""
    rows = store.connection.execute(f"SELECT {COLUMNS} FROM events WHERE {ALIVE} ORDER BY id", undone(store))
    return from_rows(rows)


def live_of(store: Store, kinds: Iterable[Kind]) -> list[Event]:
    """The events of some kinds that count, oldest first."""
    values = undone(store) | {"kinds": json.dumps([str(kind) for kind in kinds])}
    chosen = f"kind IN (SELECT value FROM json_each(:kinds)) AND {ALIVE}"
    rows = store.connection.execute(f"SELECT {COLUMNS} FROM events WHERE {chosen} ORDER BY id", values)
    return [from_row(row) for row in rows]


def all_events(store: Store, since: datetime | None = None) -> list[Event]:
    """Every entry, oldest first; only those from a moment on, if one is given."""
    if since is None:
        rows = store.connection.execute(f"SELECT {COLUMNS} FROM events ORDER BY id")
    else:  # the plus keeps SQLite from reading the whole log in the order of ids
        rows = store.connection.execute(
            f"SELECT {COLUMNS} FROM events WHERE at >= ? ORDER BY +id", [stamp(since)]
        )
    return [from_row(row) for row in rows]


def undo(store: Store, ids: Sequence[str], now: datetime, session: str) -> Event:
    """Take events back by appending that they are undone. Undoing the returned entry brings them again."""
    event = Event(new_id(now), now, session, Kind.UNDONE, detail={"events": sorted(set(ids))})
    append(store, event)
    return event


def undone(store: Store) -> dict[str, str]:
    """The ids of the events that were taken back, as the value that ALIVE asks for.

    The latest undo counts first, since it may name an earlier undo, which then takes nothing back.
    """
    dead: set[str] = set()
    for id_, named in undos(store):
        if id_ not in dead:
            dead.update(named)
    return {"dead": json.dumps(sorted(dead))}


def undos(store: Store) -> list[tuple[str, list[str]]]:
    """Each undo with the ids it names, latest first."""
    rows = store.connection.execute("SELECT id, detail FROM events WHERE kind = 'undone' ORDER BY id DESC")
    return [(id_, list(map(str, json.loads(detail).get("events", ())))) for id_, detail in rows]


def forget(
    store: Store,
    *,
    clip: str | None = None,
    tag: str | None = None,
    since: datetime | None = None,
    everything: bool = False,
) -> int:
    """Delete events: of a clip, of a tag and the clips that have it, from a moment on, or all.

    Returns how many. Undo entries forget what they named, and go when they name nothing any more; so do clips
    that were kept only for their history, and the kept order, whose reasons tell of the events.
    """
    chosen = _chosen(clip, tag, since, everything)
    with transaction(store):
        rows = store.connection.execute(f"DELETE FROM events WHERE {chosen[0]} RETURNING id, clip", chosen[1])
        gone = dict(rows.fetchall())
        _mend_undos(store, set(gone))
        store.connection.execute("DELETE FROM queue")
        store.connection.execute(
            "UPDATE fetched SET last_played = NULL WHERE clip IN (SELECT value FROM json_each(?))",
            [json.dumps(sorted(set(gone.values())))],
        )
    sweep(store, set(gone.values()))
    forget_words(store)
    return len(gone)


def _chosen(
    clip: str | None, tag: str | None, since: datetime | None, everything: bool
) -> tuple[str, dict[str, str]]:
    if clip is not None:
        return "clip = :clip", {"clip": clip}
    if tag is not None:
        return OF_TAG, {"tag": tag.removeprefix("#").casefold()}
    if since is not None:
        return "at >= :since", {"since": stamp(since)}
    return ("1" if everything else "0"), {}


def _mend_undos(store: Store, gone: set[str]) -> None:
    for id_, named in reversed(undos(store)):  # oldest first: an undo that goes may be named by a later one
        left = [each for each in named if each not in gone]
        if not left:
            gone.add(id_)
            store.connection.execute("DELETE FROM events WHERE id = ?", [id_])
        elif left != named:
            detail = json.dumps({"events": left}, separators=(",", ":"))
            store.connection.execute("UPDATE events SET detail = ? WHERE id = ?", [detail, id_])
