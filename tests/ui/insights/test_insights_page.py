"""The page of insights, driven by keyboard like a viewer does, over a store with a month in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from app.clips.catalogue import Found, save
from app.clips.sources import add_source
from app.feed.courier import Courier
from app.feed.portrait import Belief, Portrait, Proof
from app.feed.request import Request
from app.feed.undoing import Undoing
from app.insights.figures import figures
from app.insights.span import four_weeks
from app.preferences import Preferences, read_all
from app.rules.matcher import Matcher
from app.rules.ruling import NO_RULES
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.insights.conftest import NOW, made_up
from tests.journeys.month import live
from tests.ui import beside
from tests.ui.beside import all_named, controls_in, named, press, reach, tab_stops, texts, wait_for
from tests.ui.conftest import Kept, below
from tests.ui.controls.around import Sight
from tests.ui.stand_in import StandIn
from tests.ui.test_accessibility import names
from ui.insights.page import insights_page
from ui.window import FeedWindow

K = Qt.Key
Role = QAccessible.Role


class Told:
    """A learner that always tells the same."""

    def portray(self, _request: Request, took: Callable[[Portrait], None]) -> None:
        took(Portrait((Belief("foxes", 0.2, 0.8, 12), Belief("tea", -0.1, 0.4, 5)), PROOFS))


PROOFS = (
    Proof("a shuffled order", 0.5, 0.4, 0.04, 0.16, 300, True, "This order beats a shuffled order."),
    Proof("newest first", 0.0, 0.0, 0.0, 0.0, 12, False, "12 clips are too few."),
)


class Listening(QObject):
    """Takes down what the viewer says."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.undoing = Undoing()

    def _hear(self, word: str) -> None:
        self.heard.append(word)
        self.undoing.note(word, self._take_back)
        self.said.emit(word)

    def _take_back(self) -> None:
        self.heard.pop()

    def more(self, topic: str) -> None:
        self._hear(f"more {topic}")

    def less(self, topic: str) -> None:
        self._hear(f"less {topic}")

    def forget(self, topic: str) -> None:
        self._hear(f"forget {topic}")

    def changed(self) -> None:
        self._hear("changed")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    yield from beside.store_in(tmp_path)


@pytest.fixture
def taste() -> Listening:
    return Listening()


@pytest.fixture
def preferences(store: StoreThread) -> Preferences:
    return Preferences(store, store.submit(read_all).result())


@pytest.fixture
def open_page(
    qtbot: QtBot,
    session: StandIn,
    settings: Kept,
    store: StoreThread,
    preferences: Preferences,
    taste: Listening,
) -> Iterator[Callable[[], FeedWindow]]:
    opened: list[Iterator[FeedWindow]] = []

    def start() -> FeedWindow:
        told = store, Courier(), Told(), taste, lambda: Matcher(NO_RULES).verdict
        page = insights_page(*told, taste.undoing, preferences, Sight(), lambda: None, lambda: NOW)
        opened.append(beside.opened(qtbot, session, settings, page))
        return next(opened[-1])

    yield start
    for each in opened:
        next(each, None)


@pytest.fixture
def window(open_page: Callable[[], FeedWindow], store: StoreThread, qtbot: QtBot) -> FeedWindow:
    store.submit(filled).result()
    window = open_page()
    wait_for(qtbot, window, "river")
    wait_for(qtbot, window, "belief_")
    return window


def filled(store: Store) -> None:
    clips = made_up()
    save(store, add_source(store, "made up", "/nowhere", "One"), [Found(c, c.where, 1, 1) for c in clips])
    live(store, clips, NOW)


def lit(river: QQuickItem) -> list[str]:
    return [
        item.property("text")
        for item in below(river)
        if item.property("text") and item.property("font").bold()
    ]


def test_nothing_watched_is_said_and_no_picture_shown(
    open_page: Callable[[], FeedWindow], qtbot: QtBot
) -> None:
    window = open_page()
    qtbot.waitUntil(lambda: "Nothing watched yet" in texts(named(window, "insights")))
    assert not list(all_named(window, "river"))


def test_each_picture_has_a_table_with_the_same_figures(window: FeedWindow, store: StoreThread) -> None:
    counted = store.submit(lambda store: figures(store, four_weeks(NOW.date()))).result()
    for card in ("streams", "hours", "endings", "shares"):
        reach(window, f"table_{card}")
        press(window, K.Key_Space)
        assert named(window, f"twin_{card}").isVisible()
    longest = counted.streams[0]
    line = texts(named(window, "twin_streams"))
    at = line.index(f"#{longest.topic}")
    assert line[at + 5] == f"{sum(longest.minutes):.0f}"
    assert str(counted.fairness["creator"].shares[0].times) in texts(named(window, "twin_shares"))  # type: ignore[index]
    press(window, K.Key_Space)
    assert not list(all_named(window, "twin_shares"))


def test_a_screen_reader_meets_the_pictures_by_name(window: FeedWindow) -> None:
    assert {"Minutes a day by topic", "Minutes by hour of the week"} <= set(names(window, Role.Chart))


def test_arrow_keys_light_one_stream_after_the_other(window: FeedWindow) -> None:
    river = reach(window, "river")
    spoken = QAccessible.queryAccessibleInterface(river)
    before, said = lit(river), spoken.text(QAccessible.Text.Description)
    press(window, K.Key_Right)
    assert lit(river) != before
    assert spoken.text(QAccessible.Text.Description) != said
    assert spoken.text(QAccessible.Text.Description).startswith(f"{lit(river)[0]}: ")


def test_a_belief_shows_its_weight_its_certainty_and_its_evidence(window: FeedWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: any("finished" in text for text in texts(named(window, "belief_foxes"))))
    words = texts(named(window, "belief_foxes"))
    assert {"#foxes", "+0.20"} <= set(words)
    assert any(text.startswith("Sure") for text in words)


@pytest.mark.parametrize("word", ["more", "less", "forget"])
def test_a_belief_is_corrected_and_the_word_taken_back(
    window: FeedWindow, taste: Listening, word: str
) -> None:
    reach(window, f"{word}_tea")
    press(window, K.Key_Space)
    assert taste.heard == [f"{word} tea"]
    assert f"{word} tea" in texts(named(window, "insights"))
    reach(window, "take_back")
    press(window, K.Key_Space)
    assert taste.heard == []


def test_the_viewer_can_say_that_taste_has_changed(window: FeedWindow, taste: Listening) -> None:
    reach(window, "changed_taste")
    press(window, K.Key_Space)
    assert taste.heard == ["changed"]


def test_the_proof_shows_its_interval_or_says_why_it_cannot(window: FeedWindow) -> None:
    assert {"+10", "± 6"} <= set(texts(named(window, "proof_a shuffled order")))
    assert texts(named(window, "proof_newest first")) == ["12 clips are too few."]


def test_shares_are_grouped_as_the_viewer_chooses(window: FeedWindow) -> None:
    assert any(text.startswith("Maker") for text in texts(named(window, "shares")))
    reach(window, "choice_creator")
    press(window, K.Key_Right)
    assert any(text.startswith("#") for text in texts(named(window, "shares")))
    press(window, K.Key_Right)
    assert {"en", "fr"} <= set(texts(named(window, "shares")))


@pytest.mark.parametrize("dial", ["variety", "evenness"])
def test_a_dial_goes_by_the_arrow_keys_and_says_what_that_changes(
    window: FeedWindow, preferences: Preferences, qtbot: QtBot, dial: str
) -> None:
    before = float(preferences.get(dial))
    reach(window, f"dial_{dial}")
    press(window, K.Key_Right, K.Key_Right)
    assert preferences.get(dial) == pytest.approx(before + 0.1)
    wait_for(qtbot, window, f"changes_{dial}")
    assert named(window, f"changes_{dial}").property("text") == "This changes 3 of your next 100"


@pytest.mark.parametrize("width", [1280, 640, 420])
def test_nothing_is_wider_than_the_window(window: FeedWindow, width: int, qtbot: QtBot) -> None:
    window.resize(width, 800)
    qtbot.waitUntil(lambda: named(window, "insights").width() <= width)
    for item in below(named(window, "insights")):
        if item.isVisible() and item.property("text"):
            assert item.mapToScene(QPointF(item.width(), 0)).x() <= width + 1, item.property("text")


def test_tab_reaches_every_control(window: FeedWindow) -> None:
    controls = controls_in(window, "insights")
    assert len(controls) > 15
    stops = tab_stops(window)
    assert [item.objectName() for item in controls if item not in stops] == []
    assert named(window, "river") in stops
