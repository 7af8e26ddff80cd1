"""The block and label lists that the viewer listens to, added from files and URLs and taken away again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.events.event import Event, Kind
from app.feed.courier import Courier
from app.feed.far_lists import Came, FarLists, titled, written
from app.feed.list_lines import ListLine, lines
from app.feed.renewal import Renewal, take
from app.network.failure import NetworkError
from app.network.target import Target
from app.rules.book import RuleBook
from app.rules.listed import Listed, read_list
from app.rules.port import Recorder
from app.rules.rule import Action, RuleError
from app.rules.subscriptions import Subscription, heard, keep
from app.store.thread import StoreThread


class Lists(QObject):
    """Lives in the GUI thread; files are read on the store's, URLs on one of their own. The book obeys them.

    `changed` carries the lines, `failed` a sentence. `said` carries each change as its event, with a sentence, as
    the book's own does.
    """

    changed = Signal(object)
    failed = Signal(str)
    said = Signal(object, str)

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        recorder: Recorder,
        book: RuleBook,
        far: FarLists,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._store, self._courier, self._recorder, self._book = store, courier, recorder, book
        self._far, self._now, self._renewal = far, now, Renewal(store, courier, far, now)
        self._renewal.renewed.connect(self._renewed)
        self._troubles: dict[str, str] = {}

    def look(self) -> None:
        """Tell which lists stand."""
        self._courier.deliver(self._store.submit(lines), self._tell, self._broke)

    def renew(self) -> None:
        """Ask for the lists by URL whose day is over, now and as long as the program runs."""
        self._renewal.look()

    def close(self) -> None:
        """Ask nobody any more."""
        self._renewal.close()
        self._far.close()

    def peek(self, file: Path, action: Action, took: Callable[[Subscription, Listed], None]) -> None:
        """Read the list in a file without listening to it."""
        would_be = Subscription("", self._now(), file.stem, str(file.absolute()), action)
        read = self._store.submit(lambda _: read_list(_text(file)))
        self._courier.deliver(read, lambda found: took(would_be, found), self._broke)

    def add(self, file: Path, action: Action) -> None:
        """Listen to the list in a file; `action` is what becomes of what it blocks."""
        read = self._store.submit(lambda _: read_list(_text(file)))
        self._courier.deliver(read, lambda found: self._take(file, action, found), self._broke)

    def listen(self, address: str, action: Action) -> None:
        """Ask for the list at this address, now and once a day while it is listened to."""
        try:
            asked = written(address)
        except NetworkError as error:
            self._broke(error)
            return
        came = self._far.ask(asked.url)
        self._courier.deliver(came, partial(self._arrived, asked, action), self._broke)

    def remove(self, line: ListLine) -> None:
        """Stop listening to a list."""
        event = self._recorder.record(Kind.LIST_REMOVED, detail={"list": line.list.id})
        self._say(event, f"No longer listened to: {line.list.title}")

    def _take(self, file: Path, action: Action, found: Listed) -> None:
        event = self._added(file.stem, str(file.absolute()), action)
        self._store.submit(lambda store: keep(store, event.id, found.entries))
        self._welcome(event, file.stem, found)

    def _arrived(self, asked: Target, action: Action, came: Came) -> None:
        event, now = self._added(titled(asked), asked.url, action), self._now()
        self._store.submit(lambda store: take(store, event.id, came, now))
        self._welcome(event, titled(asked), came.listed or Listed())

    def _added(self, title: str, where: str, action: Action) -> Event:
        detail = {"title": title, "where": where, "action": str(action)}
        return self._recorder.record(Kind.LIST_ADDED, detail=detail)

    def _welcome(self, event: Event, title: str, found: Listed) -> None:
        unusable = f"; {found.unusable} lines could not be used" if found.unusable else ""
        self._say(event, f"Listened to from now on: {title}{unusable}")

    def _renewed(self, list_: str, trouble: str) -> None:
        self._troubles[list_] = trouble
        self._obey()

    def _tell(self, found: tuple[ListLine, ...]) -> None:
        self.changed.emit(
            tuple(replace(line, trouble=self._troubles.get(line.list.id, "")) for line in found)
        )

    def _obey(self) -> None:
        self._courier.deliver(self._store.submit(heard), self._book.listen, self._broke)
        self.look()

    def _say(self, event: Event, sentence: str) -> None:
        self._obey()
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
