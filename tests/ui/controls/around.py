"""What stands around the page of controls in its tests, and how they drive it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from app.clips.catalogue import Found, save
from app.clips.sources import add_source
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.feed.list_lines import ListLine
from app.feed.portrait import Belief, Portrait
from app.feed.request import Request
from app.feed.undoing import Undoing
from app.rules.book import RuleBook
from app.rules.listed import Entry, Listed
from app.rules.port import HiddenLog, Preview
from app.rules.rule import Action, RuleKind
from app.rules.ruling import Ruling, Tally
from app.rules.standing import after
from app.rules.subscriptions import Subscription
from app.store.database import Store
from tests.app.insights.conftest import made_up
from tests.ui.beside import named, press, reach, write
from ui.window import FeedWindow

K = Qt.Key
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Paper:
    """Writes down what is said, and takes the latest back."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.undoing = Undoing()
        self.book = RuleBook(self, {}, Sight(), lambda: NOW)
        self.book.said.connect(lambda _event, text: self.undoing.note(text, self._take_back))

    def record(
        self, kind: Kind, clip: str = "", value: float = 1.0, detail: Mapping[str, Any] | None = None
    ) -> Event:
        self.events.append(Event(new_id(NOW), NOW, "s", kind, clip, value, detail or {}))
        return self.events[-1]

    def _take_back(self) -> None:
        self.events.pop()
        self.book.know(after({}, self.events))


BROUGHT = (4, 40, 80)


class Sight:
    """Every strong rule catches seven clips, and hides as many of the next hundred as there are such rules.

    A label is put on one clip of them. What comes next is the same at each question but the first, from which it
    differs in three places.
    """

    def __init__(self) -> None:
        self.asked = 0

    def count(self, ruling: Ruling, then: Callable[[Tally], None]) -> None:
        then(Tally({rule.id: 7 for rule in ruling.rules}))

    def preview(self, ruling: Ruling, then: Callable[[Preview], None]) -> None:
        hides = tuple(at for at, rule in enumerate(ruling.rules) if rule.hides)
        then(Preview(hides, 100, len(ruling.marks)))

    def hidden(self, ruling: Ruling, most: int, then: Callable[[HiddenLog], None]) -> None:
        then(HiddenLog(min(most, len(ruling.rules))))

    def ahead(self, then: Callable[[tuple[str, ...]], None]) -> None:
        then(tuple(f"{place + 1000 * (self.asked > 0 and place in BROUGHT)}" for place in range(100)))
        self.asked += 1


class Shelf(QObject):
    """Lists that are in memory; a file that does not exist is no list."""

    changed = Signal(object)
    failed = Signal(str)
    said = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[ListLine, ...] = ()

    def look(self) -> None:
        self.changed.emit(self.lines)

    def peek(self, file: Path, action: Action, took: Callable[[Subscription, Listed], None]) -> None:
        if not file.exists():
            self.failed.emit(f"{file.name} cannot be read.")
            return
        entries = (Entry(RuleKind.TAG, "foxes"), Entry(RuleKind.TAG, "kites", "staged"))
        took(Subscription("", NOW, file.stem, str(file), action), Listed(entries))

    def add(self, file: Path, action: Action) -> None:
        self.lines = (ListLine(Subscription("1", NOW, file.stem, str(file), action), 3, 2),)
        self.look()

    def listen(self, address: str, action: Action) -> None:
        if "broken" in address:
            self.failed.emit("broken.example does not answer. What was known before is kept.")
            return
        self.lines = (ListLine(Subscription("2", NOW, "calm", address, action), 3, 2),)
        self.look()
        self.said.emit(None, "")

    def remove(self, line: ListLine) -> None:
        self.lines = tuple(each for each in self.lines if each != line)
        self.look()


class Told:
    """A learner that always tells the same."""

    def portray(self, _request: Request, took: Callable[[Portrait], None]) -> None:
        took(Portrait((Belief("foxes", 0.2, 0.8, 12),)))


def filled(store: Store) -> None:
    """Clips of ten topics, all with the same caption, each with a poster that is called as the clip is."""
    clips = [replace(clip, caption="neon", poster=f"{clip.id}.png") for clip in made_up()]
    store.posters.mkdir(exist_ok=True)
    for clip in clips:
        QImage(9, 16, QImage.Format.Format_RGB32).save(str(store.posters / clip.poster))
    save(store, add_source(store, "made up", "/nowhere", "One"), [Found(c, c.where, 1, 1) for c in clips])


def previewed(window: FeedWindow) -> str:
    """What the preview says."""
    return str(named(window, "previewed").property("text"))


def write_rule(window: FeedWindow, kind: str, letters: str) -> None:
    """Open the place for a new rule, and write this one."""
    reach(window, "new_rule")
    press(window, K.Key_Space)
    reach(window, f"kind_{kind}")
    press(window, K.Key_Space)
    reach(window, "rule_value")
    write(window, letters)
