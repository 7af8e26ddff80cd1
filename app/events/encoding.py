"""An event as JSON: in the database, in exports and at the doors."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec

from app.events.event import Event, Kind

COLUMNS = "id, at, session, kind, clip, value, detail"

Row = tuple[str, str, str, str, str, float, str]


def to_json(event: Event) -> dict[str, Any]:
    """The event as the door `events --json` prints it."""
    return {
        "id": event.id,
        "at": stamp(event.at),
        "session": event.session,
        "clip": event.clip or None,
        "kind": str(event.kind),
        "value": event.value,
        "detail": dict(event.detail),
    }


def to_row(event: Event) -> Row:
    """The event as a row of the table."""
    detail = json.dumps(dict(event.detail), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return event.id, stamp(event.at), event.session, str(event.kind), event.clip, event.value, detail


def from_row(row: Row) -> Event:
    """The event of a row."""
    id_, at, session, kind, clip, value, detail = row
    return Event(id_, datetime.fromisoformat(at), session, Kind(kind), clip, value, _read(detail))


def from_rows(rows: Iterable[Row]) -> list[Event]:
    """The events of many rows. Names that come again and again are kept once: a log may be very long."""
    once: dict[str, str] = {}
    events = []
    for id_, at, session, kind, clip, value, detail in rows:
        named = once.setdefault(session, session), kind, once.setdefault(clip, clip)
        event = from_row((id_, at, *named, value, detail))
        if isinstance(rivals := event.detail.get("rivals"), list):
            rivals[:] = [once.setdefault(rival, rival) for rival in rivals]
        events.append(event)
    return events


def _read(detail: str) -> dict[str, Any]:
    """msgspec reads in a third of the time and keeps each key once, but no NaN and no halves of surrogate pairs."""
    try:
        read: dict[str, Any] = msgspec.json.decode(detail)
    except msgspec.MsgspecError:
        read = json.loads(detail)
    return read


def stamp(moment: datetime) -> str:
    """UTC, ISO 8601 with microseconds, so that text sorts like time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
