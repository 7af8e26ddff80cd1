"""The block and label lists that the viewer listens to, added from files and taken away again."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.events.event import Event, Kind
from app.feed.courier import Courier
from app.rules.book import RuleBook
from app.rules.listed import Listed, blocked, read_list
from app.rules.port import Recorder
from app.rules.rule import Action, RuleError
from app.rules.subscriptions import Subscription, entries_of, heard, keep, subscriptions
from app.store.database import Store
from app.store.thread import StoreThread


@dataclass(frozen=True, slots=True)
class ListLine:
    """A list, how much it blocks, and how many labels it puts on clips."""

    list: Subscription
    blocks: int
    labels: int


def lines(store: Store) -> tuple[ListLine, ...]:
    """The lists that stand, the first added first."""
    return tuple(_line(store, each) for each in subscriptions(store))


class Lists(QObject):
    """Lives in the GUI thread; files are read on the store's. What a list says is obeyed by the book of rules.

    `changed` carries the lines, `failed` a sentence. `said` carries each change as its event, with a sentence, as
    the book's own does.
    """

    changed = Signal(object)
    failed = Signal(str)
    said = Signal(object, str)

    def __init__(self, store: StoreThread, courier: Courier, recorder: Recorder, book: RuleBook) -> None:
        super().__init__()
        self._store, self._courier, self._recorder, self._book = store, courier, recorder, book

    def look(self) -> None:
        """Tell which lists stand."""
        self._courier.deliver(self._store.submit(lines), self.changed.emit, self._broke)

    def add(self, file: Path, action: Action) -> None:
        """Listen to the list in a file; `action` is what becomes of what it blocks."""
        read = self._store.submit(lambda _: read_list(_text(file)))
        self._courier.deliver(read, lambda found: self._take(file, action, found), self._broke)

    def remove(self, line: ListLine) -> None:
        """Stop listening to a list."""
        event = self._recorder.record(Kind.LIST_REMOVED, detail={"list": line.list.id})
        self._say(event, f"No longer listened to: {line.list.title}")

    def _take(self, file: Path, action: Action, found: Listed) -> None:
        detail = {"title": file.stem, "where": str(file.absolute()), "action": str(action)}
        event = self._recorder.record(Kind.LIST_ADDED, detail=detail)
        self._store.submit(lambda store: keep(store, event.id, found.entries))
        unusable = f"; {found.unusable} lines could not be used" if found.unusable else ""
        self._say(event, f"Listened to from now on: {file.stem}{unusable}")

    def _say(self, event: Event, sentence: str) -> None:
        self._courier.deliver(self._store.submit(heard), self._book.listen, self._broke)
        self.look()
        self.said.emit(event, sentence)

    def _broke(self, error: Exception) -> None:
        self.failed.emit(str(error))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RuleError(f"{file.name} cannot be read: {error.strerror}. Nothing was changed.") from error
    except UnicodeDecodeError as error:
        raise RuleError(f"{file.name} is no text. Nothing was changed.") from error


def _line(store: Store, each: Subscription) -> ListLine:
    entries = entries_of(store, each.id)
    blocks = blocked(entries)
    return ListLine(each, blocks, len(entries) - blocks)
