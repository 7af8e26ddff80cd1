"""The view model of the comments: opens them with their panel, shows them, and keeps the viewer's notes."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.state import FeedState
from ui.comments.props import Props, derive
from ui.comments.rows import CommentRow
from ui.feed.panels import Panels
from ui.feed.port import Session
from ui.rows import Rows
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1
PANEL = "comments"


@QmlElement
@QmlUncreatable("The window makes it.")
class CommentsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What the drawer shows. Each property is the field of Props with its name.

    Nothing is asked of anybody before the drawer is opened, and it closes with its clip.
    """

    changed = Signal()

    def __init__(self, session: Session, panels: Panels) -> None:
        super().__init__()
        self._session, self._panels = session, panels
        self._open = False
        self._unfolded: frozenset[str] = frozenset()
        self._shown = Props()
        self._rows: Rows[CommentRow] = Rows(CommentRow, self)
        session.changed.connect(self.take)
        panels.changed.connect(self._look)
        self.take(session.state)

    def take(self, state: FeedState) -> None:
        """Show another state."""
        before, self._shown = self._shown, derive(state, self._unfolded)
        if self._shown == before:
            return
        self._rows.show(self._shown.rows)
        self.changed.emit()
        if self._open and self._shown.clip != before.clip:
            self._panels.toggle(PANEL)

    _count = shows("count")
    count = Property(str, _count, notify=changed)
    _status = shows("status")
    status = Property(str, _status, notify=changed)
    _trouble = shows("trouble")
    trouble = Property(bool, _trouble, notify=changed)
    _more = shows("more")
    more = Property(bool, _more, notify=changed)
    _get_rows = attrgetter("_rows")
    rows = Property(QObject, _get_rows, constant=True)

    @Slot()
    def read_on(self) -> None:
        """Ask for more, or again for what did not come."""
        clip = self._session.state.clip
        if self._shown.more:
            self._session.reading.more()
        elif self._shown.trouble and clip is not None:
            self._session.reading.open(clip)

    @Slot(str)
    def note(self, words: str) -> None:
        """Keep a private note on the clip."""
        if words.strip():
            self._session.comment(words.strip())

    @Slot(str)
    def unfold(self, comment: str) -> None:
        """Show a comment (its identity) that a rule folds, until the program ends."""
        self._unfolded |= {comment}
        self.take(self._session.state)

    def _look(self) -> None:
        """The drawer may have been opened or closed."""
        opened, clip = self._panels.is_asked(PANEL), self._session.state.clip
        if opened == self._open:
            return
        self._open = opened
        if not opened:
            self._session.reading.close()
        elif clip is not None:
            self._session.reading.open(clip)
