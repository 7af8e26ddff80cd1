"""An engine without libVLC for tests: it paints plain colours, and time passes only when told to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from zlib import crc32

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage

from app.player.port import Control, Ended, EngineDied, EngineReady, FrameArrived, Media, Raw, Unavailable

FRAME_S = 1 / 30
UNPLAYABLE = "This is not a video file that can be played."


class PlainFrame:
    """A picture of one colour; the engine counts it as lent until it is freed."""

    def __init__(self, colour: QColor, width: int, height: int, freed: Callable[[], None]) -> None:
        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        self.image.fill(colour)
        self.free = freed


@dataclass
class Playing:
    """What a slot plays; the position is in seconds."""

    generation: int
    media: Media
    control: Control
    position_s: float
    number: int = 0


@dataclass
class SilentEngine:
    """Reports the same raw values as libVLC's engine, through the same port.

    The first frame of a load comes by itself, from the event loop; all others by `advance`. Every clip lasts
    `duration_s` and loops. `lent` counts the frames that were not freed.
    """

    duration_s: float = 8.0
    width: int = 90
    height: int = 160
    lent: int = 0
    missing: str = ""
    playing: dict[int, Playing] = field(default_factory=dict)
    closed: bool = False
    _clock_s: float = 0.0
    _unplayable: set[str] = field(default_factory=set)
    _colours: dict[str, QColor] = field(default_factory=dict)
    _report: Callable[[Raw], None] = field(init=False)

    def paint(self, key: str, colour: str) -> None:
        """Give a clip's frames this colour, by a name or `#rrggbb`, instead of one made from its key."""
        self._colours[key] = QColor(colour)

    def fail(self, key: str) -> None:
        """Have this clip end without a picture when it is loaded."""
        self._unplayable.add(key)

    def advance(self, seconds: float) -> None:
        """Let time pass, a frame after the other, for every slot that is not paused."""
        for _ in range(round(seconds / FRAME_S)):
            self._clock_s += FRAME_S
            for slot, playing in list(self.playing.items()):
                if not playing.control.paused and playing.number:
                    step_s = FRAME_S * playing.control.rate
                    playing.position_s = (playing.position_s + step_s) % self.duration_s
                    self._show(slot, playing)

    def die(self) -> None:
        """Lose every slot, as when the player process crashes; then be ready again."""
        lost = tuple(self.playing)
        self.playing.clear()
        self._report(EngineDied(lost, "crashed"))
        self._report(EngineReady({}))

    def start(self, report: Callable[[Raw], None]) -> None:
        """Be ready, unless `missing` is a sentence that says why not."""
        self._report = report
        news = Unavailable(self.missing) if self.missing else EngineReady({})
        QTimer.singleShot(0, lambda: report(news))

    def load(self, slot: int, generation: int, media: Media, control: Control) -> None:
        """Show the first frame as soon as the event loop runs."""
        playing = Playing(generation, media, control, media.start_s)
        self.playing[slot] = playing
        QTimer.singleShot(0, lambda: self._begin(slot, playing))

    def control(self, slot: int, generation: int, control: Control) -> None:
        """Play on like this."""
        if (playing := self._of(slot, generation)) is not None:
            playing.control = control

    def seek(self, slot: int, generation: int, position_s: float) -> None:
        """Show the frame at the position at once."""
        if (playing := self._of(slot, generation)) is not None:
            playing.position_s = position_s
            self._show(slot, playing)

    def release(self, slot: int) -> None:
        """Play nothing in the slot."""
        self.playing.pop(slot, None)

    def now(self) -> float:
        """Seconds that `advance` has let pass."""
        return self._clock_s

    def close(self) -> None:
        """Stop for good."""
        self.playing.clear()
        self.closed = True

    def _of(self, slot: int, generation: int) -> Playing | None:
        playing = self.playing.get(slot)
        return playing if playing is not None and playing.generation == generation else None

    def _begin(self, slot: int, playing: Playing) -> None:
        if self.playing.get(slot) is not playing or self.missing:
            return
        if playing.media.key in self._unplayable:
            self._report(Ended(slot, playing.generation, UNPLAYABLE))
        else:
            self._show(slot, playing)

    def _show(self, slot: int, playing: Playing) -> None:
        playing.number += 1
        self.lent += 1
        key = playing.media.key
        colour = self._colours.get(key) or QColor.fromHsv(crc32(key.encode()) % 360, 160, 200)
        frame = PlainFrame(colour, self.width, self.height, self._freed)
        at_s, position_s = self._clock_s, playing.position_s
        self._report(
            FrameArrived(slot, playing.generation, frame, playing.number, at_s, position_s, self.duration_s)
        )

    def _freed(self) -> None:
        self.lent -= 1
