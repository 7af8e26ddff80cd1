"""The view model of the lists: shows which ones are listened to, adds them from files and takes them away."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, QUrl, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.far_lists import written
from app.feed.list_lines import ListLine
from app.network.failure import NetworkError
from app.rules.rule import Action
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
    def add(self, file: Path, action: Action) -> None: ...
    def listen(self, address: str, action: Action) -> None: ...
    def remove(self, line: ListLine) -> None: ...


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list: its title, and what it does."""

    title: str
    words: str


@QmlElement
@QmlUncreatable("The window makes it.")
class ListsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the lists. `problem` says why one could not be taken.

    `notice` says who is going to be asked, before it is; `listenable` whether anybody can be.
    """

    changed = Signal()
    arrived = Signal()

    def __init__(self, lists: Lists) -> None:
        super().__init__()
        self._lists, self._problem, self._notice, self._listenable = lists, "", "", False
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

    @Slot()
    def look(self) -> None:
        """Read again which lists stand."""
        self._lists.look()

    @Slot(QUrl, str)
    def add(self, file: QUrl, action: str) -> None:
        """Listen to the list in a file, and hide or blur what it blocks."""
        self._lists.add(Path(file.toLocalFile()), Action(action))

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

    def _end(self, problem: str) -> None:
        """What was asked for came, or did not."""
        self._notice = ""
        self._say(problem)

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.changed.emit()


def does(line: ListLine) -> str:
    """What a list does, in words."""
    done = "blurs" if line.list.action is Action.BLUR else "hides"
    blocks = f"{done} {line.blocks:,} names" if line.blocks else ""
    labels = f"puts {line.labels:,} labels on clips" if line.labels else ""
    done_by = "  ·  ".join(filter(None, (blocks, labels))) or "says nothing"
    asked = f"{written(line.list.where).host} is asked once a day" if line.list.is_by_url else ""
    return "  ·  ".join(filter(None, (done_by, asked, line.trouble)))


def announced(address: str) -> tuple[str, bool]:
    """Who would be asked for the list at this address, and how often, or why nobody can be; and: can it be?"""
    if not address.strip():
        return "", False
    try:
        host = written(address).host
    except NetworkError as error:
        return str(error), False
    seen = "It sees the address of your connection; so does a host that it sends on to."
    return f"{host} is asked now and once a day. {seen}", True
