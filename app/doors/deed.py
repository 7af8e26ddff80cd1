"""What a door writes down: an event in a session of its own."""

from typing import Any

from app.doors.times import now
from app.events.event import Event, Kind
from app.events.ids import new_id


def deed(kind: Kind, detail: dict[str, Any]) -> Event:
    """An event of this moment."""
    at = now()
    return Event(new_id(at), at, new_id(at), kind, detail=detail)
