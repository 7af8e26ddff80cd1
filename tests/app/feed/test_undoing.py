"""One stack of what can be taken back."""

import pytest
from pytestqt.qtbot import QtBot

from app.feed.undoing import Undoing


@pytest.fixture
def undone() -> list[str]:
    return []


@pytest.fixture
def undoing(undone: list[str]) -> Undoing:
    made = Undoing()
    made.undone.connect(undone.append)
    return made


def test_the_latest_deed_goes_first_wherever_it_was_done(undoing: Undoing, undone: list[str]) -> None:
    back: list[int] = []
    undoing.note("a rule", lambda: back.append(1))
    undoing.note("a taste", lambda: back.append(2))
    assert undoing.latest == "a taste"
    undoing.undo()
    undoing.undo()
    undoing.undo()
    assert (back, undone, undoing.latest) == ([2, 1], ["a taste", "a rule"], "")


def test_steps_of_one_dial_go_back_in_one_to_where_it_was(undoing: Undoing, undone: list[str]) -> None:
    back: list[int] = []
    undoing.note("a like", lambda: back.append(1))
    for step in (2, 3, 4):
        undoing.note(f"Surprise: {step}", lambda step=step: back.append(step), to="surprise")  # type: ignore[misc]
    undoing.undo()
    assert (back, undone, undoing.latest) == ([2], ["Surprise: 4"], "a like")


def test_what_is_forgotten_cannot_be_taken_back(undoing: Undoing, qtbot: QtBot) -> None:
    undoing.note("a rule", lambda: pytest.fail("it was taken back"))
    with qtbot.waitSignal(undoing.changed):
        undoing.forget()
    undoing.undo()
    assert undoing.latest == ""
