"""The view model of the list of what is followed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.events.follows import Subject
from app.feed.courier import Courier
from app.feed.subjects import Facts, overview
from app.store.thread import StoreThread
from ui.feed.words import hue, one_line
from ui.following.port import Word
from ui.following.props import new_words
from ui.rows import Rows
from ui.sources.words import many

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FollowedRow:
    """One that is followed. `followed` turns false when that ends here; the line stays until the next look."""

    name: str
    hue: float
    about: str
    followed: bool


@QmlElement
@QmlUncreatable("The window makes it.")
class FollowedModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Reads the list while its page is open. `note` says what it adds up to; `nobody` that nothing is followed.

    `open_feed` brings the Following feed on stage, `open_page` the page of one.
    """

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        word: Word,
        open_feed: Callable[[], None],
        open_page: Callable[[Subject], None],
    ) -> None:
        super().__init__()
        self._store, self._courier, self._word = store, courier, word
        self._open_feed, self._open_page = open_feed, open_page
        self._known: tuple[Facts, ...] = ()
        self._open, self._nobody, self._note = False, False, ""
        self._rows: Rows[FollowedRow] = Rows(FollowedRow, self)
        word.changed.connect(self._said)

    _get_rows = attrgetter("_rows")
    rows = Property(QObject, _get_rows, constant=True)
    _get_note = attrgetter("_note")
    note = Property(str, _get_note, notify=changed)
    _get_nobody = attrgetter("_nobody")
    nobody = Property(bool, _get_nobody, notify=changed)

    @Slot()
    def look(self) -> None:
        """The page is open: read who is followed, and what there is of each."""
        self._open = True
        follows, judge = self._word.follows, self._word.judge
        read = self._store.submit(lambda store: overview(store, follows, judge))
        self._courier.deliver(read, self._take, self._fail)

    @Slot()
    def leave(self) -> None:
        """The page is closed."""
        self._open = False

    @Slot()
    def watch(self) -> None:
        """Bring the Following feed on stage."""
        self._open_feed()

    @Slot(int)
    def open(self, at: int) -> None:
        """Open the page of this one."""
        self._open_page(self._known[at].subject)

    @Slot(int)
    def follow(self, at: int) -> None:
        """Follow this one no longer, or again."""
        self._word.toggle_follow(self._known[at].subject)

    def _said(self) -> None:
        listed = {each.subject for each in self._known}
        if self._open and not listed.issuperset(self._word.follows.since):
            self.look()
        self._derive()

    def _take(self, known: tuple[Facts, ...]) -> None:
        self._known, self._nobody = known, not known
        self._derive()

    def _fail(self, error: Exception) -> None:
        self._note = str(error)
        self.changed.emit()

    def _derive(self) -> None:
        followed = self._word.follows.since
        self._rows.show([_row(each, each.subject in followed) for each in self._known])
        self._note = note(self._known)
        self.changed.emit()


def note(known: Sequence[Facts]) -> str:
    """What all of them add up to."""
    if not known:
        return ""
    new = sum(bool(each.new) for each in known)
    return (
        f"{new} of {len(known)} with something new since last time" if new else "Nothing new since last time"
    )


def _row(known: Facts, followed: bool) -> FollowedRow:
    name, subject = one_line(known.subject.title), known.subject
    source = one_line(subject.source) if subject.is_creator and subject.name else ""
    parts = new_words(known), many(known.clips, "clip"), source
    return FollowedRow(name, hue(name), "  ·  ".join(filter(None, parts)), followed)
