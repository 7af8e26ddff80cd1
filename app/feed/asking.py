"""What is asked of the ranker, from the viewer's settings and word."""

from datetime import datetime

from app import settings
from app.events.judgements import judgements
from app.feed.request import Request
from app.store.database import Store


def request(store: Store, now: datetime, size: int) -> Request:
    """The request of a door: no sitting, the viewer's refusals and settings."""
    learns = settings.get(store, "learning")
    return Request(
        now=now,
        size=size,
        refusals=judgements(store).refusals,
        order="learned" if learns else settings.get(store, "order"),
        dial=settings.get(store, "surprise"),
    )
