"""Events for tests."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from app.events.event import Event, Kind
from app.events.ids import new_id

START = datetime(2026, 11, 24, 9, tzinfo=UTC)
_seconds = count()


def event(kind: Kind, clip: str = "", /, **detail: Any) -> Event:
    """An event a second after the last one."""
    at = START + timedelta(seconds=next(_seconds))
    return Event(new_id(at), at, "session", kind, clip, 1.0, detail)
