"""The view model of the page of a creator or a hashtag."""

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.events.follows import Subject
from app.feed.courier import Courier
from app.feed.library import Collection, Kept
from app.feed.subjects import Facts, facts, never
from app.store.thread import StoreThread
from ui.following.port import Book, Taste, Word
from ui.following.props import Inputs, derive
from ui.library.lines import Line, moved
from ui.library.reading import Reading, Search, Wish
from ui.rows import Rows
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

PART = 200  # clips that are read at once


@QmlElement
@QmlUncreatable("The window makes it.")
class SubjectModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of one creator or hashtag; each property is the field of Props with its name.

    `play` puts a clip (its id) on stage, `add` finds out what an address could be added as.
    """

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        search: Search,
        courier: Courier,
        word: Word,
        book: Book,
        taste: Taste,
        play: Callable[[str], None],
        add: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._store, self._courier, self._word, self._book, self._taste = store, courier, word, book, taste
        self._play, self._add = play, add
        self._reading = Reading(store, search, courier, lambda: word.judge, self._take, self._fail)
        self._open, self._count, self._most = False, 0, PART
        self._inputs = Inputs()
        self._shown = derive(self._inputs)
        self._lines: Rows[Line] = Rows(Line, self)
        word.changed.connect(self._said)
        book.changed.connect(self._reading.judge_again)

    _name = shows("name")
    name = Property(str, _name, notify=changed)
    _hue = shows("hue")
    hue = Property(float, _hue, notify=changed)
    _origin = shows("origin")
    origin = Property(str, _origin, notify=changed)
    _counts = shows("counts")
    counts = Property(str, _counts, notify=changed)
    _link = shows("link")
    link = Property(str, _link, notify=changed)
    _adds = shows("adds")
    adds = Property(str, _adds, notify=changed)
    _followed = shows("followed")
    followed = Property(bool, _followed, notify=changed)
    _at = shows("at")
    at = Property(int, _at, notify=changed)
    _line = shows("line")
    line = Property(int, _line, notify=changed)
    _title = shows("title")
    title = Property(str, _title, notify=changed)
    _words = shows("words")
    words = Property(str, _words, notify=changed)
    _get_lines = attrgetter("_lines")
    lines = Property(QObject, _get_lines, constant=True)

    def show(self, subject: Subject) -> None:
        """Be about this one from now on."""
        self._most = PART
        self._fold(subject=subject, facts=None, clips=(), loaded=False, at=0, problem="")
        if self._open:
            self.look()

    @Slot()
    def look(self) -> None:
        """The page is open: read what there is."""
        self._open = True
        subject, follows, judge = self._inputs.subject, self._word.follows, self._word.judge
        self._fold(followed=subject in follows.since)
        known = self._store.submit(lambda store: facts(store, subject, follows, judge))
        self._courier.deliver(known, self._know, self._fail)
        self._reading.ask(Wish(Collection.HISTORY, "", "", self._most, subject))

    @Slot()
    def leave(self) -> None:
        """The page is closed."""
        self._open = False
        self._reading.forget()

    @Slot()
    def more(self) -> None:
        """The end was reached: read on, if there may be more."""
        if self._count >= self._most:
            self._most += PART
            self.look()

    @Slot(int)
    def fit(self, columns: int) -> None:
        """So many tiles have room in a line."""
        self._fold(columns=max(1, columns))

    @Slot(int, int)
    def move(self, across: int, down: int) -> None:
        """Go to another tile."""
        self._fold(at=moved(self._shown.lines, self._shown.at, across, down))

    @Slot(int)
    def point(self, at: int) -> None:
        """Go to this tile."""
        self._fold(at=at)

    @Slot()
    def play(self) -> None:
        """Play the clip of the tile."""
        if self._inputs.clips:
            self._play(self._inputs.clips[self._shown.at].clip.id)

    @Slot()
    def follow(self) -> None:
        """Follow this one, or do so no longer."""
        self._word.toggle_follow(self._inputs.subject)

    @Slot()
    def less(self) -> None:
        """Have the feed bring less of this one."""
        subject = self._inputs.subject
        self._taste.less_of(subject.feature, subject.title)

    @Slot()
    def never(self) -> None:
        """Make a rule that hides all of this one."""
        self._book.add(never(self._inputs.subject))

    @Slot()
    def add(self) -> None:
        """Find out what the creator's own page could be added as; before this nobody is asked."""
        if self._inputs.facts is not None:
            self._add(self._inputs.facts.page)

    def _said(self) -> None:
        followed = self._inputs.subject in self._word.follows.since
        if self._open and followed != self._inputs.followed:
            self.look()

    def _know(self, known: Facts) -> None:
        if known.subject == self._inputs.subject:
            self._fold(facts=known)

    def _take(self, clips: tuple[Kept, ...], read: int, whole: bool) -> None:
        self._count = read
        self._fold(clips=clips, loaded=whole)

    def _fail(self, error: Exception) -> None:
        self._fold(problem=str(error), clips=())

    def _fold(self, **news: Any) -> None:
        self._inputs = replace(self._inputs, **news)
        before, self._shown = self._shown, derive(self._inputs)
        if self._shown != before:
            self._lines.show(self._shown.lines)
            self.changed.emit()
