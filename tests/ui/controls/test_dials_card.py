"""The card of the learner: its dials, and what turning one changes."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.preferences import Preferences
from tests.ui.beside import named, press, reach
from tests.ui.controls.around import K, Paper, previewed
from ui.window import FeedWindow


@pytest.mark.parametrize("dial", ["surprise", "variety", "evenness", "finishing", "liking", "leaving_early"])
def test_a_dial_of_the_learner_goes_by_the_arrow_keys(
    window: FeedWindow, preferences: Preferences, dial: str
) -> None:
    before = float(preferences.get(dial))
    reach(window, dial)
    press(window, K.Key_Right, K.Key_Right)
    assert preferences.get(dial) == pytest.approx(before + 0.1)
    reach(window, f"back_{dial}")
    press(window, K.Key_Space)
    assert preferences.get(dial) == before


def test_learning_can_be_turned_off(window: FeedWindow, preferences: Preferences) -> None:
    reach(window, "learning")
    press(window, K.Key_Space)
    assert preferences.get("learning") is False


@pytest.mark.parametrize("dial", ["surprise", "variety", "evenness", "finishing", "liking", "leaving_early"])
def test_a_dial_says_how_much_it_changes_and_goes_back_in_one_step(
    window: FeedWindow, preferences: Preferences, paper: Paper, qtbot: QtBot, dial: str
) -> None:
    before = preferences.get(dial)
    reach(window, dial)
    press(window, K.Key_Right, K.Key_Right, K.Key_Right)
    qtbot.waitUntil(lambda: previewed(window) == "This changes 3 of your next 100")
    assert str(named(window, "said").property("text")).startswith(dial.capitalize().replace("_", " "))
    reach(window, "take_back")
    press(window, K.Key_Space)
    assert preferences.get(dial) == before
    assert paper.undoing.latest == ""


@pytest.mark.parametrize(
    ("name", "first", "key", "then"),
    [("order", "newest", K.Key_Right, "shuffled"), ("analysis", "full", K.Key_Left, "light")],
)
def test_a_choice_goes_by_the_arrow_keys(
    window: FeedWindow, preferences: Preferences, name: str, first: str, key: Qt.Key, then: str
) -> None:
    assert preferences.get(name) == first
    reach(window, f"choice_{first}")
    press(window, key)
    assert preferences.get(name) == then
