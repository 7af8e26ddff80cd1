"""The view model of captions and chapters: shows what belongs to the moment that plays."""

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.clips.spoken import Spoken
from app.feed.state import FeedState
from app.player.state import PlayerState
from ui.feed.port import Ring, Session
from ui.feed.words import one_line
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

MOST_AT_ONCE = 3
MOST_MARKS = 50


@dataclass(frozen=True, slots=True)
class Props:
    """What is shown: the words of this moment, how large, and where chapters begin, as shares of the clip."""

    text: str = ""
    size: str = ""
    marks: tuple[float, ...] = ()


def derive(state: FeedState, playing: PlayerState) -> Props:
    """What is shown at a moment."""
    spoken = spoken_of(state)
    if spoken is None or playing.key != spoken.clip:
        return Props(size=state.captions)
    now_s, duration_s = playing.position_s, playing.duration_s
    said = [cue.text for cue in spoken.cues if cue.from_s <= now_s < cue.to_s] if state.captions else []
    begins = [chapter.at_s / duration_s for chapter in spoken.chapters] if duration_s else []
    marks = tuple(share for share in begins if 0 < share < 1)
    return Props("\n".join(said[-MOST_AT_ONCE:]), state.captions, marks[:MOST_MARKS])


def spoken_of(state: FeedState) -> Spoken | None:
    """What is said in the clip on stage, once it is known."""
    spoken = state.spoken
    return spoken if spoken is not None and state.clip is not None and spoken.clip == state.clip.id else None


@QmlElement
@QmlUncreatable("The window makes it.")
class CaptionsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Follows the clip on stage. Each property is the field of Props with its name."""

    changed = Signal()

    def __init__(self, session: Session, ring: Ring) -> None:
        super().__init__()
        self._session, self._ring = session, ring
        self._shown = Props()
        session.changed.connect(self._look)
        ring.state_changed.connect(self._look)
        self._look()

    _text = shows("text")
    text = Property(str, _text, notify=changed)
    _size = shows("size")
    size = Property(str, _size, notify=changed)
    _marks = attrgetter("_shown.marks")
    marks = Property(list, _marks, notify=changed)

    @Slot(float, result=str)
    def chapter_at(self, progress: float) -> str:
        """What the part of the clip is called that plays at a share of it, 0 to 1; "" where it has no name."""
        spoken, duration_s = spoken_of(self._session.state), self._ring.state.duration_s
        begun = [each for each in spoken.chapters if each.at_s <= progress * duration_s] if spoken else []
        return one_line(max(begun, key=lambda each: each.at_s).title) if begun else ""

    def _look(self, *_news: object) -> None:
        shown = derive(self._session.state, self._ring.state)
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
