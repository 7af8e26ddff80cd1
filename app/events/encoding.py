"""An event as JSON: in the database, in exports and at the doors."""

import json
from datetime import UTC, datetime
from typing import Any

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
    return Event(id_, datetime.fromisoformat(at), session, Kind(kind), clip, value, json.loads(detail))


def stamp(moment: datetime) -> str:
    """UTC, ISO 8601 with microseconds, so that text sorts like time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
