"""What is asked of the ranker, from the viewer's settings and word."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from app.feed.request import AS_AT_FIRST, Request
from app.feed.ruled import ruling_of
from app.preferences import read_all
from app.rules.ruling import Ruling
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


def under(asked: Request, ruling: Ruling) -> Request:
    """The request with what is to be obeyed; a topic's slider is the learner's to move."""
    return replace(asked, ruling=ruling, settings=replace(asked.settings, sliders=ruling.sliders))


def request(store: Store, now: datetime, size: int) -> Request:
    """The request of a door: there is no sitting, but the viewer's rules and settings hold."""
    settings = read_all(store)
    return under(wish(settings, now, size), ruling_of(store, settings, now))
