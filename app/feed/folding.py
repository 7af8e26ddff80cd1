"""Proves that a backup can be used: its profile is folded."""

from datetime import UTC, datetime

from app.clips import catalogue
from app.events.log import live_events
from app.feed.request import Request
from app.store.database import Store


def fold(store: Store) -> None:
    """Fold the profile from the log and the catalogue of a store, as a start does."""
    from app.clips.vectors import joined  # noqa: PLC0415  # brings numpy
    from app.feed.ranker import Ranker  # noqa: PLC0415  # brings river: two seconds

    ranker = Ranker()
    ranker.load(live_events(store), catalogue.clips(store), joined(store))
    ranker.fingerprint(Request(datetime.now(UTC), 1))
