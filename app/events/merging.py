"""Makes one log of two: their union, in whatever order and however often they are merged."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.events.encoding import COLUMNS, to_row
from app.events.event import Event
from app.store.database import Store
from app.store.transaction import transaction

REST = [name.strip() for name in COLUMNS.split(",")[1:]]
MERGE = f"""
    INSERT INTO events ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in REST)}
    WHERE ({", ".join(f"excluded.{name}" for name in REST)}) > ({", ".join(f"events.{name}" for name in REST)})
"""
"""An id names one event. Should two logs tell it differently (one forgot part of an undo), the greater row stays:
which one that is does not depend on the order."""


@dataclass(frozen=True, slots=True)
class Merged:
    """How many events came in, and how many were there already."""

    new: int
    known: int


def look(store: Store, events: Sequence[Event]) -> Merged:
    """What merging would do."""
    there = {id_ for (id_,) in store.connection.execute("SELECT id FROM events")}
    ids = {event.id for event in events}
    return Merged(len(ids - there), len(ids & there))


def merge(store: Store, events: Sequence[Event]) -> Merged:
    """Take the events into the log, all or none; when this returns they are on disk.

    Raises StoreError with a sentence when they could not be kept.
    """
    with transaction(store):
        merged = look(store, events)
        store.connection.executemany(MERGE, map(to_row, events))
    return merged
