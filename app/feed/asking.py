"""What is asked of the ranker, from the viewer's settings and word."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from app.events.judgements import judgements
from app.feed.request import AS_AT_FIRST, Request
from app.preferences import read_all
from app.store.database import Store

TURNED = {
    "surprise": "dial",
    "variety": "variety",
    "evenness": "evenness",
    "finishing": "finish",
    "liking": "like",
    "leaving_early": "leave",
}
"""The viewer's settings that the learner obeys, by its own name for each."""


class Settings(Protocol):
    """The viewer's settings by name."""

    def get(self, name: str, /) -> Any:
        """The value of a setting."""


def wish(settings: Settings, now: datetime, size: int) -> Request:
    """How the viewer wants the order to be made."""
    order = "learned" if settings.get("learning") else str(settings.get("order"))
    turned: dict[str, Any] = {field: float(settings.get(name)) for name, field in TURNED.items()}
    return Request(now, size, order=order, settings=replace(AS_AT_FIRST, **turned))


def request(store: Store, now: datetime, size: int) -> Request:
    """The request of a door: there is no sitting, but the viewer's refusals and settings hold."""
    asked = wish(read_all(store), now, size)
    return replace(asked, refusals=judgements(store).refusals)
