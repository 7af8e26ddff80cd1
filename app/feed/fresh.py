"""A fresh start: the history stays, and what it taught is forgotten."""

from collections.abc import Iterable

from app.events.event import Event, Kind


def since_fresh_start(events: Iterable[Event]) -> list[Event]:
    """The events, oldest first, from which the profile is folded: those after the last fresh start."""
    since: list[Event] = []
    for event in events:
        if event.kind is Kind.FRESH_START:
            since.clear()
        else:
            since.append(event)
    return since
