"""What is asked of the ranker, from the viewer's settings and word."""

from datetime import datetime
from typing import Any, Protocol

from app.events.judgements import judgements
from app.feed.request import Request
from app.preferences import read_all
from app.store.database import Store


class Settings(Protocol):
    """The viewer's settings by name."""

    def get(self, name: str, /) -> Any:
        """The value of a setting."""


def wish(settings: Settings, now: datetime, size: int) -> Request:
    """How the viewer wants the order to be made."""
    order = "learned" if settings.get("learning") else str(settings.get("order"))
    return Request(now, size, order=order, dial=float(settings.get("surprise")))


def request(store: Store, now: datetime, size: int) -> Request:
    """The request of a door: there is no sitting, but the viewer's refusals and settings hold."""
    asked = wish(read_all(store), now, size)
    return Request(now, size, refusals=judgements(store).refusals, order=asked.order, dial=asked.dial)
