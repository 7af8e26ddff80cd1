"""The view model of the lists: shows which ones are listened to, adds them from files and takes them away."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, QUrl, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.list_lines import ListLine
from app.rules.listed import Listed, blocked
from app.rules.rule import Action
from app.rules.subscriptions import Subscription, heard_of, with_list, without_list
from ui.controls.lists import ListRow, announced, does
from ui.controls.port import Book
from ui.controls.preview_model import PreviewModel
from ui.rows import Rows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


class Lists(Protocol):
    """The lists that the viewer listens to."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...
    @property
    def said(self) -> SignalInstance: ...

    def look(self) -> None: ...
    def peek(self, file: Path, action: Action, took: Callable[[Subscription, Listed], None]) -> None: ...
    def add(self, file: Path, action: Action) -> None: ...
    def listen(self, address: str, action: Action) -> None: ...
    def remove(self, line: ListLine) -> None: ...


@QmlElement
@QmlUncreatable("The window makes it.")
class ListsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the lists. `problem` says why one could not be taken.

    `notice` says who is going to be asked, before it is; `listenable` whether anybody can be. `offered` says what
    the list in a file would do, which is listened to only once the viewer has seen that.
    """

    changed = Signal()
    arrived = Signal()

    def __init__(self, lists: Lists, book: Book, preview: PreviewModel) -> None:
        super().__init__()
        self._lists, self._book, self._preview = lists, book, preview
        self._problem, self._notice, self._listenable = "", "", False
        self._offer: ListLine | None = None
        self._lines: tuple[ListLine, ...] = ()
        self._rows: Rows[ListRow] = Rows(ListRow, self)
        lists.changed.connect(self._take)
        lists.failed.connect(self._end)
        lists.said.connect(lambda *_: self._end(""))
        lists.said.connect(lambda *_: self.arrived.emit())

    _get_rows = attrgetter("_rows")
    rows = Property(QObject, _get_rows, constant=True)
    _get_problem = attrgetter("_problem")
    problem = Property(str, _get_problem, notify=changed)
    _get_notice = attrgetter("_notice")
    notice = Property(str, _get_notice, notify=changed)
    _get_listenable = attrgetter("_listenable")
    listenable = Property(bool, _get_listenable, notify=changed)

    def _get_offered(self) -> str:
        return f"{self._offer.list.title}  ·  {does(self._offer)}" if self._offer is not None else ""

    offered = Property(str, _get_offered, notify=changed)

    @Slot()
    def look(self) -> None:
        """Read again which lists stand."""
        self._lists.look()

    @Slot(QUrl)
    def choose(self, file: QUrl) -> None:
        """Look at what the list in a file would do."""
        self._lists.peek(Path(file.toLocalFile()), Action.HIDE, self._look_at)

    @Slot()
    def add(self) -> None:
        """Listen to the list that was looked at."""
        if self._offer is not None:
            self._lists.add(Path(self._offer.list.where), self._offer.list.action)
            self._offer = None
            self._say("")

    @Slot()
    def refuse(self) -> None:
        """Do not listen to it."""
        self._offer = None
        self._preview.look()
        self._say("")

    @Slot(int)
    def point(self, at: int) -> None:
        """Look at what would be hidden without the list in this place; with -1 at what is."""
        if 0 <= at < len(self._lines):
            self._preview.under(without_list(self._book.ruling, self._lines[at].list))
        else:
            self._preview.look()

    @Slot(str)
    def write(self, address: str) -> None:
        """Say who would be asked for the list at this address, and how often."""
        self._notice, self._listenable = announced(address)
        self._say("")

    @Slot(str)
    def listen(self, address: str) -> None:
        """Ask for the list at this address, and hide what it blocks."""
        self._notice, self._listenable = "Asking …", False
        self._say("")
        self._lists.listen(address, Action.HIDE)

    @Slot(int)
    def remove(self, at: int) -> None:
        """Stop listening to the list in this place."""
        self._lists.remove(self._lines[at])

    def _take(self, lines: Sequence[ListLine]) -> None:
        self._lines = tuple(lines)
        self._rows.show([ListRow(line.list.title, does(line)) for line in lines])

    def _look_at(self, would_be: Subscription, found: Listed) -> None:
        blocks = blocked(found.entries)
        self._offer = ListLine(would_be, blocks, len(found.entries) - blocks)
        self._preview.under(with_list(self._book.ruling, heard_of(would_be, found.entries)))
        self._say("")

    def _end(self, problem: str) -> None:
        """What was asked for came, or did not."""
        self._notice = ""
        self._say(problem)

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.changed.emit()
