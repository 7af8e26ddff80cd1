"""The view model of the library: asks the store, folds the answers, passes the viewer's wishes on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.clips.clip import Clip
from app.feed.courier import Courier
from app.feed.library import Collection, Kept
from app.store.thread import StoreThread
from ui.library.lines import Line, moved
from ui.library.port import Keeping, Word
from ui.library.props import Inputs, derive
from ui.library.reading import Reading, Search, Wish
from ui.rows import Rows
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

PART = 200  # clips that are read at once


@QmlElement
@QmlUncreatable("The window makes it.")
class LibraryModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the library. Each property is the field of Props with its name."""

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        search: Search,
        courier: Courier,
        word: Word,
        keeping: Keeping,
        play: Callable[[str], None],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._word, self._keeping, self._play, self._today = word, keeping, play, today
        self._reading = Reading(store, search, courier, lambda: word.judge, self._take, self._fail)
        self._count, self._most = 0, PART
        self._inputs = Inputs(today())
        self._shown = derive(self._inputs)
        self._lines: Rows[Line] = Rows(Line, self)
        word.undone.connect(self.look)
        keeping.changed.connect(self._look_offline)

    _heading = shows("heading")
    heading = Property(str, _heading, notify=changed)
    _collection = shows("collection")
    collection = Property(str, _collection, notify=changed)
    _text = shows("text")
    text = Property(str, _text, notify=changed)
    _at = shows("at")
    at = Property(int, _at, notify=changed)
    _line = shows("line")
    line = Property(int, _line, notify=changed)
    _taken = shows("taken")
    taken = Property(list, _taken, notify=changed)
    _remove = shows("remove")
    remove = Property(str, _remove, notify=changed)
    _glyph = shows("glyph")
    glyph = Property(str, _glyph, notify=changed)
    _title = shows("title")
    title = Property(str, _title, notify=changed)
    _words = shows("words")
    words = Property(str, _words, notify=changed)
    _get_lines = attrgetter("_lines")
    lines = Property(QObject, _get_lines, constant=True)

    @Slot()
    def look(self) -> None:
        """Read again what is shown."""
        self._fold(today=self._today(), taken=(), problem="")
        self._read()

    @Slot()
    def leave(self) -> None:
        """The page is closed: by what comes until it opens again other clips may be allowed."""
        self._reading.forget()
        self._fold(clips=(), loaded=False)

    def judge_again(self) -> None:
        """The rules may be others."""
        self._reading.judge_again()

    def know_better(self, clip: str) -> None:
        """More is known of a clip (its id)."""
        if self._reading.has(clip):
            self._reading.judge_again()

    @Slot(str)
    def choose(self, collection: str) -> None:
        """Show another collection, and no search."""
        self._turn_to(collection=Collection(collection), text="", like=None)

    @Slot(str)
    def search(self, text: str) -> None:
        """Show what has these words; without any, the collection again."""
        if text.strip() != self._inputs.text:
            self._turn_to(text=text.strip(), like=None)

    def show_like(self, clip: Clip) -> None:
        """Show what is like this clip."""
        self._turn_to(text="", like=clip)

    @Slot()
    def more_like(self) -> None:
        """Show what is like the clip of the tile."""
        if self._inputs.clips:
            self.show_like(self._inputs.clips[self._shown.at].clip)

    @Slot()
    def more(self) -> None:
        """The end was reached: read on, if there may be more."""
        if self._count >= self._most:
            self._most += PART
            self._read()

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
    def take_out(self) -> None:
        """Take the clip of the tile from the collection, or put it back; it stays in sight until the next look."""
        if not self._shown.remove or not self._inputs.clips:
            return
        clip = self._inputs.clips[self._shown.at].clip
        taking_out = {
            Collection.SAVED: self._word.toggle_save,
            Collection.LIKED: self._word.toggle_like,
            Collection.OFFLINE: self._keeping.toggle,
        }
        taking_out[self._inputs.collection](clip)
        others = tuple(each for each in self._inputs.taken if each != clip.id)
        self._fold(taken=others if clip.id in self._inputs.taken else (*others, clip.id))

    @Slot()
    def keep(self) -> None:
        """Keep the clip of the tile on this device, or no longer."""
        if self._inputs.clips:
            self._keeping.toggle(self._inputs.clips[self._shown.at].clip)

    def _turn_to(self, **news: Any) -> None:
        self._most = PART
        self._fold(**news, clips=(), loaded=False, at=0, taken=())
        self._read()

    def _read(self) -> None:
        seen = self._inputs
        like = seen.like.id if seen.like is not None else ""
        self._reading.ask(Wish(seen.collection, seen.text, like, self._most))

    def _take(self, clips: tuple[Kept, ...], read: int, whole: bool) -> None:
        self._count = read
        self._fold(clips=clips, loaded=whole)
        self._look_offline()

    def _look_offline(self) -> None:
        clips = (each.clip for each in self._inputs.clips)
        self._fold(
            offline={clip.id: self._keeping.keeps(clip.id) for clip in clips if self._keeping.may(clip)}
        )

    def _fail(self, error: Exception) -> None:
        self._fold(problem=str(error), clips=())

    def _fold(self, **news: Any) -> None:
        self._inputs = replace(self._inputs, **news)
        before, self._shown = self._shown, derive(self._inputs)
        if self._shown != before:
            self._lines.show(self._shown.lines)
            self.changed.emit()
