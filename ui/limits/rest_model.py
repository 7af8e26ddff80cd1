"""The view model of the page on which the feed rests."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.state import FeedState
from app.limits.rest import Rest
from app.limits.sentence import MORE, is_typed
from ui.safe.port import Deed
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


class Session(Protocol):
    """One sitting in front of the feed."""

    @property
    def state(self) -> FeedState: ...
    @property
    def changed(self) -> SignalInstance: ...

    def want_more(self) -> None: ...
    def watch_on(self) -> None: ...


@QmlElement
@QmlUncreatable("The window makes it.")
class RestModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Why the feed rests, and how the viewer goes on. Each property is the field of Rest with its name.

    More time than was set comes `through` safe mode, which may want its PIN first.
    """

    changed = Signal()

    def __init__(self, session: Session, through: Callable[[Deed], None]) -> None:
        super().__init__()
        self._session, self._through = session, through
        self._shown = Rest("", "")
        session.changed.connect(self._take)
        self._take(session.state)

    _title = shows("title")
    title = Property(str, _title, notify=changed)
    _words = shows("words")
    words = Property(str, _words, notify=changed)
    _over = shows("over")
    over = Property(bool, _over, notify=changed)

    def _get_sentence(self) -> str:
        return MORE

    sentence = Property(str, _get_sentence, constant=True)

    @Slot(str, result=bool)
    def fits(self, text: str) -> bool:
        """Whether this is the sentence that gives more time."""
        return is_typed(MORE, text)

    @Slot(str)
    def say(self, text: str) -> None:
        """Go on for some minutes, if this is the sentence."""
        if self.fits(text):
            self._through(self._session.want_more)

    @Slot()
    def go_on(self) -> None:
        """Go on after the rest."""
        self._session.watch_on()

    def _take(self, state: FeedState) -> None:
        shown = state.rest or Rest("", "")
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
