"""The port between the ring and whatever decodes clips: what goes in, what comes back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QImage

SLOTS = 3
"""Players of the ring: previous, current, next."""


@dataclass(frozen=True, slots=True)
class Media:
    """What to play. `key` is the clip's id, `path` its local file.

    `volume` is the clip's own gain, a factor of amplitude from 0 to 1 that evens loudness; `start_s` is where
    to begin. `cover` is the path of the picture that is shown if the file holds only sound, or "".
    """

    key: str
    path: str
    volume: float = 1.0
    start_s: float = 0.0
    cover: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """How a slot plays. `volume` is the viewer's, 0 to 1; `gain` the clip's, a factor of amplitude.

    While paused a slot is silent too, so that a clip prepared ahead does not click.
    """

    paused: bool = False
    muted: bool = False
    volume: float = 1.0
    gain: float = 1.0
    rate: float = 1.0


class Frame(Protocol):
    """One picture, lent by the engine; whoever holds it must free it, once."""

    @property
    def image(self) -> QImage:
        """The picture, upright, Format_RGB32; valid until `free`."""

    def free(self) -> None:
        """Give the picture back; the engine may write over it from here on."""


@dataclass(frozen=True, slots=True)
class FrameArrived:
    """A new picture, never the repeat of a paused one. `number` counts from 1 within a generation.

    Of a clip that is only sound its cover arrives anew, a few times a second, as long as it plays. `at_s` is on
    the engine's clock, `position_s` within the clip; `duration_s` is 0 where it is unknown.
    """

    slot: int
    generation: int
    frame: Frame
    number: int
    at_s: float
    position_s: float
    duration_s: float


@dataclass(frozen=True, slots=True)
class Ended:
    """The slot plays no further; `why` is a sentence for the viewer."""

    slot: int
    generation: int
    why: str


@dataclass(frozen=True, slots=True)
class EngineReady:
    """Loads are answered at once from here on. `jail` says of each layer "ok" or why it is missing."""

    jail: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EngineDied:
    """These slots lost their player and must be loaded anew; their last pictures stay valid."""

    slots: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Unavailable:
    """Nothing can be played on this system; `sentence` tells the viewer why and what to do."""

    sentence: str


Raw = FrameArrived | Ended | EngineReady | EngineDied | Unavailable
"""What an engine may report, always in the GUI thread."""


class Engine(Protocol):
    """Decodes clips for the slots. Every call returns at once and is obeyed in order.

    A load carries a generation, greater than any before; all that concerns an older one is dropped.
    """

    def start(self, report: Callable[[Raw], None]) -> None:
        """Begin, or begin again after Unavailable."""

    def load(self, slot: int, generation: int, media: Media, control: Control) -> None:
        """Replace what the slot plays. At least the first frame is shown, even when paused."""

    def control(self, slot: int, generation: int, control: Control) -> None:
        """Play on like this."""

    def seek(self, slot: int, generation: int, position_s: float) -> None:
        """Go to a position; the frame there is shown, even when paused."""

    def release(self, slot: int) -> None:
        """Play nothing in the slot."""

    def now(self) -> float:
        """The engine's clock in seconds, which frames carry as `at_s`."""

    def close(self) -> None:
        """End at once and for good."""
