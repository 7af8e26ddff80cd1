"""What the rules ask of the rest of the program."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from app.events.event import Event, Kind
from app.rules.ruling import Ruling, Tally


class Recorder(Protocol):
    """Where deeds are written down."""

    def record(
        self, kind: Kind, clip: str = "", value: float = 1.0, detail: Mapping[str, Any] | None = None
    ) -> Event: ...


@dataclass(frozen=True, slots=True)
class Preview:
    """Which of the next clips (by their places, the next one is 0) would be hidden, and how many were looked at."""

    hides: tuple[int, ...] = ()
    of: int = 0


class Outlook(Protocol):
    """Who knows the whole catalogue. Each answer comes later, in the GUI thread."""

    def count(self, ruling: Ruling, then: Callable[[Tally], None]) -> None: ...
    def preview(self, ruling: Ruling, then: Callable[[Preview], None]) -> None: ...
