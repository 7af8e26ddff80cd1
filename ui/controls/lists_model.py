"""The view model of the lists: shows which ones are listened to, adds them from files and takes them away."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, QUrl, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.listening import ListLine
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
    def remove(self, line: ListLine) -> None: ...


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list: its title, and what it does."""

    title: str
    words: str


@QmlElement
@QmlUncreatable("The window makes it.")
class ListsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the lists. `problem` says why a file could not be taken."""

    changed = Signal()

    def __init__(self, lists: Lists) -> None:
        super().__init__()
        self._lists, self._problem = lists, ""
        self._lines: tuple[ListLine, ...] = ()
        self._rows: Rows[ListRow] = Rows(ListRow, self)
        lists.changed.connect(self._take)
        lists.failed.connect(self._say)
        lists.said.connect(lambda *_: self._say(""))

    _get_rows = attrgetter("_rows")
    rows = Property(QObject, _get_rows, constant=True)
    _get_problem = attrgetter("_problem")
    problem = Property(str, _get_problem, notify=changed)

    @Slot()
    def look(self) -> None:
        """Read again which lists stand."""
        self._lists.look()

    @Slot(QUrl, str)
    def add(self, file: QUrl, action: str) -> None:
        """Listen to the list in a file, and hide or blur what it blocks."""
        self._lists.add(Path(file.toLocalFile()), Action(action))

    @Slot(int)
    def remove(self, at: int) -> None:
        """Stop listening to the list in this place."""
        self._lists.remove(self._lines[at])

    def _take(self, lines: Sequence[ListLine]) -> None:
        self._lines = tuple(lines)
        self._rows.show([ListRow(line.list.title, does(line)) for line in lines])

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.changed.emit()


def does(line: ListLine) -> str:
    """What a list does, in words."""
    done = "blurs" if line.list.action is Action.BLUR else "hides"
    blocks = f"{done} {line.blocks:,} names" if line.blocks else ""
    labels = f"puts {line.labels:,} labels on clips" if line.labels else ""
    return "  ·  ".join(filter(None, (blocks, labels))) or "says nothing"
