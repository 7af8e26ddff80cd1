"""The view model of the running clip: where it is, how loud, how fast."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.player.state import PlayerState
from ui.feed.port import Ring
from ui.feed.words import clock
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
LOUDER = 0.1
JUMP_S = 5.0


@dataclass(frozen=True, slots=True)
class Playback:
    """What the scrub line shows. `progress` runs from 0 to 1."""

    paused: bool = False
    progress: float = 0.0
    at: str = ""
    length: str = ""
    duration_s: float = 0.0
    volume: float = 1.0
    muted: bool = False
    rate: str = ""


def derive_playback(state: PlayerState) -> Playback:
    """What the scrub line shows of a player's state."""
    duration_s = state.duration_s or 0.0
    return Playback(
        paused=state.paused,
        progress=min(1.0, max(0.0, state.position_s / duration_s)) if duration_s else 0.0,
        at=clock(state.position_s),
        length=clock(state.duration_s) if duration_s else "",
        duration_s=duration_s,
        volume=state.volume,
        muted=state.muted or state.volume == 0,
        rate="" if state.rate == 1.0 else f"{state.rate:g}×",
    )


def stepped_rate(rate: float, step: int) -> float:
    """The next speed of RATES, faster or slower; the ends stay."""
    nearest = min(range(len(RATES)), key=lambda at: abs(RATES[at] - rate))
    return RATES[min(max(nearest + step, 0), len(RATES) - 1)]


@QmlElement
@QmlUncreatable("The window makes it.")
class PlaybackModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Follows the player on stage. Each property is the field of Playback with its name."""

    changed = Signal()
    tuned = Signal(float, bool, float)

    def __init__(self, ring: Ring) -> None:
        super().__init__()
        self._ring = ring
        self._shown = Playback()
        ring.state_changed.connect(self.take)
        self.take(ring.state)

    def take(self, state: PlayerState) -> None:
        """Show another state."""
        shown = derive_playback(state)
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    _paused = shows("paused")
    paused = Property(bool, _paused, notify=changed)
    _progress = shows("progress")
    progress = Property(float, _progress, notify=changed)
    _at = shows("at")
    at = Property(str, _at, notify=changed)
    _length = shows("length")
    length = Property(str, _length, notify=changed)
    _duration_s = shows("duration_s")
    duration_s = Property(float, _duration_s, notify=changed)
    _volume = shows("volume")
    volume = Property(float, _volume, notify=changed)
    _muted = shows("muted")
    muted = Property(bool, _muted, notify=changed)
    _rate = shows("rate")
    rate = Property(str, _rate, notify=changed)

    @Slot()
    def toggle(self) -> None:
        """Pause, or play on."""
        self._ring.toggle()

    @Slot(float)
    def seek(self, progress: float) -> None:
        """Go to a part of the clip, 0 to 1."""
        self._ring.seek(min(1.0, max(0.0, progress)) * self._shown.duration_s)

    @Slot(float, result=str)
    def clock_at(self, progress: float) -> str:
        """The time at a part of the clip, 0 to 1."""
        return clock(progress * self._shown.duration_s)

    def jump(self, by_s: float) -> None:
        """Go on or back by seconds."""
        self._ring.seek_by(by_s)

    def start(self) -> None:
        """From the start."""
        self._ring.seek(0.0)

    def tune(self, louder: float = 0.0, faster: int = 0, mute: bool = False) -> None:
        """Change volume (a share of 1), speed (steps of RATES) or mute. Making it louder ends the silence."""
        state = self._ring.state
        muted = not state.muted if mute else state.muted and louder <= 0
        volume = min(1.0, max(0.0, round(state.volume + louder, 2)))
        rate = stepped_rate(state.rate, faster)
        self._ring.set_muted(muted)
        self._ring.set_volume(volume)
        self._ring.set_rate(rate)
        self.tuned.emit(volume, muted, rate)
