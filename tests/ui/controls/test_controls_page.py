"""The page of controls, driven by keyboard alone, over the real book of rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from app.clips.catalogue import Found, save
from app.clips.sources import add_source
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.feed.courier import Courier
from app.feed.list_lines import ListLine
from app.feed.portrait import Belief, Portrait
from app.feed.request import Request
from app.preferences import Preferences, read_all
from app.rules.book import RuleBook
from app.rules.made import made
from app.rules.port import HiddenLog, Preview
from app.rules.rule import Action
from app.rules.ruling import Ruling, Tally
from app.rules.standing import after
from app.rules.subscriptions import Subscription
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.insights.conftest import made_up
from tests.ui import beside
from tests.ui.beside import all_named, named, press, texts, wait_for, write
from tests.ui.conftest import Kept, below
from tests.ui.stand_in import StandIn
from tests.ui.test_accessibility import names
from ui.controls.page import controls_page
from ui.safe.card_model import SafeCardModel
from ui.safe.port import NeverOn
from ui.window import FeedWindow

K = Qt.Key
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Paper:
    """Writes down what is said, and takes the latest back."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.book = RuleBook(self, {}, Sight(), lambda: NOW)

    def record(
        self, kind: Kind, clip: str = "", value: float = 1.0, detail: Mapping[str, Any] | None = None
    ) -> Event:
        self.events.append(Event(new_id(NOW), NOW, "s", kind, clip, value, detail or {}))
        return self.events[-1]

    def undo(self) -> None:
        self.events.pop()
        self.book.know(after({}, self.events))


class Sight:
    """Every strong rule catches seven clips, and hides as many of the next hundred as there are such rules."""

    def count(self, ruling: Ruling, then: Callable[[Tally], None]) -> None:
        then(Tally({rule.id: 7 for rule in ruling.rules}))

    def preview(self, ruling: Ruling, then: Callable[[Preview], None]) -> None:
        then(Preview(tuple(at for at, rule in enumerate(ruling.rules) if rule.hides), 100))

    def hidden(self, ruling: Ruling, most: int, then: Callable[[HiddenLog], None]) -> None:
        then(HiddenLog(min(most, len(ruling.rules))))


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

    def add(self, file: Path, action: Action) -> None:
        if not file.exists():
            self.failed.emit(f"{file.name} cannot be read.")
            return
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


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    yield from beside.store_in(tmp_path)


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def preferences(store: StoreThread) -> Preferences:
    return Preferences(store, store.submit(read_all).result())


@pytest.fixture
def window(
    qtbot: QtBot,
    session: StandIn,
    settings: Kept,
    store: StoreThread,
    preferences: Preferences,
    paper: Paper,
    shelf: Shelf,
) -> Iterator[FeedWindow]:
    store.submit(filled).result()
    courier = Courier()
    told = store, courier, Told(), paper.book, shelf, paper, preferences
    card = SafeCardModel(store, courier, NeverOn(), lambda _: None)
    page = controls_page(*told, card, lambda: Request(NOW, 1), lambda: None, lambda: NOW)
    for window in beside.opened(qtbot, session, settings, page):
        wait_for(qtbot, window, "topic_")
        yield window


def filled(store: Store) -> None:
    clips = [replace(clip, caption="neon") for clip in made_up()]
    save(store, add_source(store, "made up", "/nowhere", "One"), [Found(c, c.where, 1, 1) for c in clips])


def focus(window: FeedWindow, name: str) -> QQuickItem:
    item = named(window, name)
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    return item


def said(window: FeedWindow) -> str:
    return str(named(window, "previewed").property("text"))


def write_rule(window: FeedWindow, kind: str, letters: str) -> None:
    focus(window, "new_rule")
    press(window, K.Key_Space)
    focus(window, f"kind_{kind}")
    press(window, K.Key_Space)
    focus(window, "rule_value")
    write(window, letters)


def test_every_topic_has_a_slider_beside_what_was_learned(window: FeedWindow) -> None:
    assert named(window, "slide_foxes").property("belief") > 0.5
    assert named(window, "slide_kites").property("belief") < 0
    assert len(list(all_named(window, "topic_"))) == 8
    focus(window, "more_topics")
    press(window, K.Key_Space)
    assert len(list(all_named(window, "topic_"))) == 10


def test_a_slider_that_rests_is_written_down_once(window: FeedWindow, paper: Paper, qtbot: QtBot) -> None:
    focus(window, "slide_foxes")
    press(window, K.Key_Right, K.Key_Right, K.Key_Right)
    qtbot.waitUntil(lambda: len(paper.events) == 1)
    rule = paper.book.rules[0].rule
    assert (rule.action, rule.value, rule.amount) == (Action.LESS, "foxes", 0.3)
    assert "more" in texts(named(window, "topic_foxes"))


def test_the_left_end_hides_and_says_so_before_it_is_written_down(
    window: FeedWindow, paper: Paper, qtbot: QtBot
) -> None:
    focus(window, "slide_foxes")
    press(window, K.Key_Home)
    assert said(window) == "This hides 1 of your next 100"
    assert "none" in texts(named(window, "topic_foxes"))
    qtbot.waitUntil(lambda: bool(paper.events))
    assert paper.book.rules[0].rule.hides


def test_a_slider_goes_back_when_its_change_is_taken_back(
    window: FeedWindow, paper: Paper, qtbot: QtBot
) -> None:
    focus(window, "slide_foxes")
    press(window, K.Key_End)
    qtbot.waitUntil(lambda: bool(paper.events))
    focus(window, "undo_change")
    press(window, K.Key_Space)
    assert not paper.book.rules
    assert named(window, "slide_foxes").property("value") == 0


def test_a_slider_that_is_moved_ends_the_rule_that_hid_its_topic(
    window: FeedWindow, paper: Paper, qtbot: QtBot
) -> None:
    paper.book.add(made("tag", "foxes"))
    assert named(window, "slide_foxes").property("value") == -1
    focus(window, "slide_foxes")
    press(window, K.Key_Right)
    qtbot.waitUntil(lambda: [line.rule.amount for line in paper.book.rules] == [-0.9])


def test_what_was_moved_is_kept_when_the_page_is_left(window: FeedWindow, paper: Paper) -> None:
    focus(window, "slide_foxes")
    press(window, K.Key_Right)
    window.shell.open("feed")
    assert len(paper.events) == 1


def test_a_topic_is_found_by_its_name(window: FeedWindow, qtbot: QtBot) -> None:
    focus(window, "seek_topic")
    write(window, "kite")
    qtbot.waitUntil(lambda: [item.objectName() for item in all_named(window, "topic_")] == ["topic_kites"])


def test_a_new_rule_is_previewed_then_made_and_counted(
    window: FeedWindow, paper: Paper, qtbot: QtBot
) -> None:
    assert said(window) == "Hidden: 0 of your next 100"
    write_rule(window, "word", "prank")
    qtbot.waitUntil(lambda: said(window) == "This hides 1 of your next 100")
    assert paper.events == []
    press(window, K.Key_Return)
    assert said(window) == "Hidden: 1 of your next 100"
    words = texts(named(window, "rule_the word “prank”"))
    assert words[:2] == ["Word", "the word “prank”"]
    assert "7 hidden  ·  no end date" in words
    assert window.activeFocusItem().objectName() == "new_rule"


def test_a_rule_can_blur_and_end_by_itself(window: FeedWindow, paper: Paper) -> None:
    write_rule(window, "creator", "mira")
    focus(window, "choice_hide")
    press(window, K.Key_Right)
    focus(window, "choice_for good")
    press(window, K.Key_Right)
    focus(window, "add_rule")
    press(window, K.Key_Space)
    rule = paper.book.rules[0].rule
    assert (rule.action, rule.value) == (Action.BLUR, "mira")
    assert rule.until is not None
    assert (rule.until - NOW).days == 30


def test_what_cannot_be_a_rule_says_why(window: FeedWindow, paper: Paper) -> None:
    write_rule(window, "duration", "long")
    press(window, K.Key_Return)
    assert "A length is written" in str(named(window, "rule_problem").property("text"))
    assert paper.events == []


def test_a_rule_shows_what_would_come_without_it_and_is_ended_and_taken_back(
    window: FeedWindow, paper: Paper
) -> None:
    write_rule(window, "word", "prank")
    press(window, K.Key_Return)
    focus(window, "end_the word “prank”")
    assert said(window) == "This hides 0 of your next 100"
    press(window, K.Key_Space)
    assert not paper.book.rules
    focus(window, "undo_change")
    press(window, K.Key_Space)
    assert paper.book.rules[0].rule.value == "prank"


def test_a_list_says_what_it_does_and_is_left_by_keyboard(
    window: FeedWindow, shelf: Shelf, tmp_path: Path
) -> None:
    (tmp_path / "Calm.csv").touch()
    shelf.add(tmp_path / "Calm.csv", Action.BLUR)
    words = texts(named(window, "list_Calm"))
    assert words[:2] == ["Calm", "blurs 3 names  ·  puts 2 labels on clips"]
    focus(window, "leave_Calm")
    press(window, K.Key_Space)
    assert not list(all_named(window, "list_Calm"))


def test_a_file_that_is_no_list_is_said(window: FeedWindow, shelf: Shelf, tmp_path: Path) -> None:
    shelf.add(tmp_path / "Missing.csv", Action.HIDE)
    assert "Missing.csv cannot be read." in texts(named(window, "controls"))


def test_a_list_is_listened_to_by_its_address_and_the_host_is_named_before_it_is_asked(
    window: FeedWindow, shelf: Shelf
) -> None:
    focus(window, "list_address")
    write(window, "https://lists.example/calm.csv")
    assert texts(named(window, "list_notice"))[0].startswith("lists.example is asked now and once a day")
    assert not shelf.lines
    press(window, K.Key_Return)
    words = texts(named(window, "list_calm"))[1]
    assert words == "hides 3 names  ·  puts 2 labels on clips  ·  lists.example is asked once a day"
    assert named(window, "list_address").property("text") == ""


def test_what_cannot_be_asked_is_said_and_what_was_written_stays(window: FeedWindow, shelf: Shelf) -> None:
    focus(window, "list_address")
    write(window, "file:///etc/passwd")
    assert "only https:// and http:// can be asked" in texts(named(window, "list_notice"))[0]
    press(window, K.Key_Return)
    assert not shelf.lines
    named(window, "list_address").setProperty("text", "broken.example")
    press(window, K.Key_Return)
    assert "broken.example does not answer. What was known before is kept." in texts(
        named(window, "controls")
    )
    assert named(window, "list_address").property("text") == "broken.example"


@pytest.mark.parametrize("dial", ["surprise", "variety", "evenness", "finishing", "liking", "leaving_early"])
def test_a_dial_of_the_learner_goes_by_the_arrow_keys(
    window: FeedWindow, preferences: Preferences, dial: str
) -> None:
    before = float(preferences.get(dial))
    focus(window, dial)
    press(window, K.Key_Right, K.Key_Right)
    assert preferences.get(dial) == pytest.approx(before + 0.1)
    focus(window, f"back_{dial}")
    press(window, K.Key_Space)
    assert preferences.get(dial) == before


def test_learning_can_be_turned_off(window: FeedWindow, preferences: Preferences) -> None:
    focus(window, "learning")
    press(window, K.Key_Space)
    assert preferences.get("learning") is False


def test_each_control_has_a_name(window: FeedWindow) -> None:
    assert "" not in names(window, QAccessible.Role.Button) + names(window, QAccessible.Role.Slider)


@pytest.mark.parametrize("width", [1280, 640, 420])
def test_nothing_is_wider_than_the_window(window: FeedWindow, width: int, qtbot: QtBot) -> None:
    window.resize(width, 800)
    qtbot.waitUntil(lambda: named(window, "controls").width() <= width)
    for item in below(named(window, "controls")):
        if item.isVisible() and item.property("text"):
            assert item.mapToScene(QPointF(item.width(), 0)).x() <= width + 1, item.property("text")


def test_tab_reaches_every_control(window: FeedWindow) -> None:
    met = set()
    for _ in range(50):
        press(window, K.Key_Tab)
        met.add(window.activeFocusItem().objectName())
    assert {"seek_topic", "slide_foxes", "more_topics", "new_rule", "learning", "surprise", "evenness"} <= met
