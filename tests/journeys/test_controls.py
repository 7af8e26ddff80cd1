"""What is set on the page of controls, by keyboard alone, holds for the next clips and can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clips.clip import Clip
from app.events.event import Kind
from app.rules.rule import Action
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, named, press, wait_for, write

K = Qt.Key


def topics(viewer: Viewer) -> set[str]:
    """The topics of all clips that are to come."""
    return {placed.clip.tags[0] for placed in viewer.house.session.coming()}


def hidden(viewer: Viewer, topic: str) -> bool:
    """Whether clips of a topic must not be shown now."""
    return viewer.house.book.verdict(Clip("any", "Any", "/nowhere", tags=(topic,))).hidden_by is not None


def open_controls(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.window.shell.open("controls")
    wait_for(qtbot, viewer.window, "topic_")


def focus(viewer: Viewer, name: str) -> None:
    named(viewer.window, name).forceActiveFocus(Qt.FocusReason.TabFocusReason)


def test_a_topic_at_the_left_end_is_gone_until_that_is_taken_back(viewer: Viewer, qtbot: QtBot) -> None:
    open_controls(viewer, qtbot)
    topic = next(all_named(viewer.window, "slide_")).objectName().removeprefix("slide_")
    focus(viewer, f"slide_{topic}")
    press(viewer.window, K.Key_Home)
    qtbot.waitUntil(lambda: bool(viewer.logged(Kind.RULE_ADDED)), timeout=20_000)
    viewer.settle()
    assert topic not in topics(viewer)
    focus(viewer, "take_back")
    press(viewer.window, K.Key_Space)
    qtbot.waitUntil(lambda: not viewer.logged(Kind.RULE_ADDED), timeout=20_000)
    qtbot.waitUntil(lambda: not hidden(viewer, topic), timeout=20_000)


def test_the_preview_of_a_rule_tells_how_many_of_the_next_hundred_it_hides(
    viewer: Viewer, qtbot: QtBot
) -> None:
    open_controls(viewer, qtbot)
    said = named(viewer.window, "previewed")
    qtbot.waitUntil(lambda: said.property("text") == "Hidden: 0 of your next 100", timeout=20_000)
    focus(viewer, "new_rule")
    press(viewer.window, K.Key_Space)
    focus(viewer, "rule_value")
    write(viewer.window, "foxes")
    qtbot.waitUntil(lambda: str(said.property("text")).startswith("This hides"), timeout=20_000)
    hidden = int(str(said.property("text")).split()[2])
    assert 1 <= hidden <= 10, "ten clips are of foxes"
    press(viewer.window, K.Key_Return)
    qtbot.waitUntil(lambda: str(said.property("text")).startswith("Hidden: "), timeout=20_000)
    qtbot.waitUntil(lambda: said.property("text") != "Hidden: 0 of your next 100", timeout=20_000)
    viewer.settle()
    assert "foxes" not in topics(viewer)


@pytest.mark.parametrize(
    ("dial", "field"), [("surprise", "dial"), ("evenness", "evenness"), ("liking", "like")]
)
def test_a_dial_reaches_the_learner(viewer: Viewer, qtbot: QtBot, dial: str, field: str) -> None:
    open_controls(viewer, qtbot)
    before = getattr(viewer.house.session.wish().settings, field)
    focus(viewer, dial)
    press(viewer.window, K.Key_Right, K.Key_Right)
    assert getattr(viewer.house.session.wish().settings, field) == pytest.approx(before + 0.1)


def test_without_learning_the_order_is_that_of_the_setting(viewer: Viewer, qtbot: QtBot) -> None:
    open_controls(viewer, qtbot)
    focus(viewer, "learning")
    press(viewer.window, K.Key_Space)
    viewer.settle()
    assert {placed.policy for placed in viewer.house.session.coming()[1:]} == {"newest"}


def test_a_list_is_obeyed_until_it_is_left_and_again_when_that_is_taken_back(
    viewer: Viewer, qtbot: QtBot, tmp_path: Path
) -> None:
    open_controls(viewer, qtbot)
    file = tmp_path / "Calm.csv"
    file.write_text("kind,value,label,link\ntag,foxes,,\ntag,kites,staged,https://example.org\n", "utf-8")
    viewer.house.lists.add(file, Action.HIDE)
    wait_for(qtbot, viewer.window, "list_Calm")
    qtbot.waitUntil(lambda: hidden(viewer, "foxes"), timeout=20_000)
    viewer.settle()
    assert "foxes" not in topics(viewer)
    focus(viewer, "leave_Calm")
    press(viewer.window, K.Key_Space)
    qtbot.waitUntil(lambda: not list(all_named(viewer.window, "list_Calm")), timeout=20_000)
    qtbot.waitUntil(lambda: not hidden(viewer, "foxes"), timeout=20_000)
    focus(viewer, "take_back")
    press(viewer.window, K.Key_Space)
    wait_for(qtbot, viewer.window, "list_Calm")
    qtbot.waitUntil(lambda: hidden(viewer, "foxes"), timeout=20_000)
