"""What the rules ask of the rest of the program."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from app.events.event import Event, Kind
from app.rules.rule import Rule
from app.rules.ruling import Ruling, Tally


class Recorder(Protocol):
    """Where deeds are written down."""

    def record(
        self, kind: Kind, clip: str = "", value: float = 1.0, detail: Mapping[str, Any] | None = None
    ) -> Event: ...


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule, and how many clips of the catalogue it catches; None as long as nobody has counted.

    `trouble` is a sentence where it rests because it took too long.
    """

    rule: Rule
    caught: int | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """Which of the next clips (by their places, the next one is 0) would be hidden, and how many were looked at.

    `labels` counts those that would be shown with a label.
    """

    hides: tuple[int, ...] = ()
    of: int = 0
    labels: int = 0


@dataclass(frozen=True, slots=True)
class Caught:
    """A hidden clip, the rule that hides it (ids), since when (UTC), and whether only its looks told so."""

    clip: str
    rule: str
    at: datetime
    alike: bool = False


@dataclass(frozen=True, slots=True)
class HiddenLog:
    """How many clips are hidden, and the latest of them."""

    total: int = 0
    clips: tuple[Caught, ...] = ()


class Outlook(Protocol):
    """Who knows the whole catalogue. Each answer comes later, in the GUI thread."""

    def count(self, ruling: Ruling, then: Callable[[Tally], None]) -> None: ...
    def preview(self, ruling: Ruling, then: Callable[[Preview], None]) -> None: ...
    def hidden(self, ruling: Ruling, most: int, then: Callable[[HiddenLog], None]) -> None: ...
