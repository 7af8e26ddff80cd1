"""What was learned is shown by the real learner, corrected by keyboard, and as before after taking that back."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clips import catalogue
from app.events.event import Kind
from app.feed.portrait import Belief
from app.paths import Paths
from app.store.database import open_store
from tests.journeys.conftest import stocked
from tests.journeys.month import live
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, named, press, reach, texts, wait_for


@pytest.fixture
def viewer(paths: Paths, sit_down: Callable[[], Viewer]) -> Viewer:
    """Somebody with a month behind them, on the page of insights."""
    stocked(paths)
    store = open_store(paths.database)
    live(store, catalogue.clips(store), datetime.now(UTC))
    store.close()
    viewer = sit_down()
    viewer.settle()
    return viewer


def open_insights(viewer: Viewer, qtbot: QtBot) -> str:
    """The topic that the page shows first."""
    viewer.window.shell.open("insights")
    wait_for(qtbot, viewer.window, "belief_")
    return next(all_named(viewer.window, "belief_")).objectName().removeprefix("belief_")


def believed(viewer: Viewer, qtbot: QtBot) -> tuple[Belief, ...]:
    """All that the learner believes now."""
    told: list[tuple[Belief, ...]] = []
    house = viewer.house
    house.arranger.portray(house.session.wish(), lambda portrait: told.append(portrait.beliefs))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    return told[0]


@pytest.mark.parametrize(
    ("word", "kinds"), [("more", [Kind.MORE]), ("less", [Kind.LESS]), ("forget", [Kind.NOT_TRUE] * 2)]
)
def test_a_word_on_a_belief_moves_it_and_can_be_taken_back_to_the_last_bit(
    viewer: Viewer, qtbot: QtBot, word: str, kinds: list[Kind]
) -> None:
    topic = open_insights(viewer, qtbot)
    before = believed(viewer, qtbot)
    reach(viewer.window, f"{word}_{topic}")
    press(viewer.window, Qt.Key.Key_Space)
    after = {belief.topic: belief for belief in believed(viewer, qtbot)}
    weight = next(belief.weight for belief in before if belief.topic == topic)
    moved = after[topic].weight - weight if topic in after else -weight
    assert (moved > 0) == (word == "more")
    assert [event.kind for event in viewer.log() if event.kind in kinds] == kinds
    reach(viewer.window, "take_back")
    press(viewer.window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not [event for event in viewer.log() if event.kind in kinds], timeout=20_000)
    assert believed(viewer, qtbot) == before


def test_the_log_of_a_month_proves_the_order(viewer: Viewer, qtbot: QtBot) -> None:
    open_insights(viewer, qtbot)
    wait_for(qtbot, viewer.window, "proof_")
    assert "This order beats a shuffled order" in " ".join(texts(named(viewer.window, "insights")))


def test_the_plain_statement_is_read_and_left_by_keyboard(viewer: Viewer, qtbot: QtBot) -> None:
    open_insights(viewer, qtbot)
    reach(viewer.window, "explain")
    press(viewer.window, Qt.Key.Key_Space)
    wait_for(qtbot, viewer.window, "statement")
    qtbot.waitUntil(lambda: "You like a clip" in texts(named(viewer.window, "statement")))
    press(viewer.window, Qt.Key.Key_Escape)
    wait_for(qtbot, viewer.window, "insights")
