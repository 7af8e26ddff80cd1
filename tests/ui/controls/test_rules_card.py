"""The card of rules: each with its count, and a place to write another."""

import pytest
from pytestqt.qtbot import QtBot

from app.rules.rule import Action
from tests.ui.beside import named, press, reach, texts
from tests.ui.controls.around import NOW, K, Paper, previewed, write_rule
from ui.window import FeedWindow


def test_a_new_rule_is_previewed_then_made_and_counted(
    window: FeedWindow, paper: Paper, qtbot: QtBot
) -> None:
    assert previewed(window) == "Hidden: 0 of your next 100"
    write_rule(window, "word", "prank")
    qtbot.waitUntil(lambda: previewed(window) == "This hides 1 of your next 100")
    assert paper.events == []
    press(window, K.Key_Return)
    assert previewed(window) == "Hidden: 1 of your next 100"
    words = texts(named(window, "rule_the word “prank”"))
    assert words[:2] == ["Word", "the word “prank”"]
    assert "7 hidden  ·  no end date" in words
    assert window.activeFocusItem().objectName() == "new_rule"


def test_a_rule_can_blur_and_end_by_itself(window: FeedWindow, paper: Paper) -> None:
    write_rule(window, "creator", "mira")
    reach(window, "choice_hide")
    press(window, K.Key_Right)
    reach(window, "choice_for good")
    press(window, K.Key_Right)
    reach(window, "add_rule")
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
    reach(window, "end_the word “prank”")
    assert previewed(window) == "This hides 0 of your next 100"
    press(window, K.Key_Space)
    assert not paper.book.rules
    reach(window, "take_back")
    press(window, K.Key_Space)
    assert paper.book.rules[0].rule.value == "prank"


@pytest.mark.parametrize(
    ("kind", "turns"),
    [("word", [Action.BLUR, Action.HIDE]), ("topic", [Action.BLUR, Action.LESS])],
)
def test_the_action_of_a_rule_goes_on_by_a_press_and_back_by_taking_it_back(
    window: FeedWindow, paper: Paper, kind: str, turns: list[Action]
) -> None:
    write_rule(window, kind, "foxes")
    press(window, K.Key_Return)
    about = "the word “foxes”" if kind == "word" else "#foxes"
    reach(window, f"action_{about}")
    assert previewed(window) == "This hides 0 of your next 100"
    for action in turns:
        press(window, K.Key_Space)
        assert [line.rule.action for line in paper.book.rules] == [action]
    for _ in turns:
        paper.undoing.undo()
    assert [line.rule.action for line in paper.book.rules] == [Action.HIDE]
    assert "Hide" in texts(named(window, f"rule_{about}"))
