"""The view model of the end of the Following feed."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.state import FeedState, Following
from ui.feed.port import Following as Feed
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """What the page says, and the words on the button that goes on: "" where there is nothing to go on to."""

    title: str = ""
    words: str = ""
    goes_on: str = ""


NOBODY = Props(
    "You follow nobody yet",
    "Press A on a clip to follow whoever made it, or # for the page of its hashtag. That is kept on this device: "
    "nobody is told.",
)
AWAY = "{} of what you follow {} not on this device yet. What comes first plays at once."
UP_TO_DATE = Props("You are up to date", "That is all that is new since you were here last.", "Earlier clips")
NOTHING_MORE = Props("That is all", "You have come to the end of what there is here by those you follow.")


def derive(visit: Following) -> Props:
    """What the page says at the end of a visit."""
    if not visit.follows:
        return NOBODY
    on = "Earlier clips" if visit.more else ""
    if visit.away:
        one = visit.away == 1
        clips = "1 clip" if one else f"{visit.away} clips"
        return Props("More is on its way", AWAY.format(clips, "is" if one else "are"), on)
    return UP_TO_DATE if visit.more else NOTHING_MORE


class Session(Protocol):
    """One sitting in front of the feed."""

    @property
    def state(self) -> FeedState: ...
    @property
    def changed(self) -> SignalInstance: ...
    @property
    def following(self) -> Feed: ...


@QmlElement
@QmlUncreatable("The window makes it.")
class UpToDateModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What the page shows; each property is the field of Props with its name."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._shown = session, Props()
        session.changed.connect(self._take)

    _title = shows("title")
    title = Property(str, _title, notify=changed)
    _words = shows("words")
    words = Property(str, _words, notify=changed)
    _goes_on = shows("goes_on")
    goes_on = Property(str, _goes_on, notify=changed)

    @Slot()
    def go_on(self) -> None:
        """On to earlier clips, or to what has come by now."""
        self._session.following.go_on()

    @Slot()
    def back(self) -> None:
        """Back to the other feed."""
        self._session.following.toggle()

    def _take(self, state: FeedState) -> None:
        shown = derive(state.following) if state.following is not None else Props()
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
