"""What is set on the page of controls, by keyboard alone, holds for the next clips and can be taken back."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.clips.clip import Clip
from app.events.event import Kind
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, named, press, reach, wait_for, write

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


def previewed(viewer: Viewer) -> str:
    """What the preview says."""
    return str(named(viewer.window, "previewed").property("text"))


def choose_the_only_file(viewer: Viewer, qtbot: QtBot) -> None:
    """In the file dialog, by keyboard."""
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() not in (None, viewer.window), timeout=20_000)
    dialog = QGuiApplication.focusWindow()
    assert isinstance(dialog, QQuickWindow)
    qtbot.waitUntil(lambda: dialog.activeFocusItem() is not None)
    qtbot.waitUntil(lambda: dialog.activeFocusItem().property("count") == 1)
    QTest.keyClick(dialog, K.Key_Down)
    QTest.keyClick(dialog, K.Key_Return)
    viewer.window.requestActivate()  # as a window system does that has one


def test_a_topic_at_the_left_end_is_gone_until_that_is_taken_back(viewer: Viewer, qtbot: QtBot) -> None:
    open_controls(viewer, qtbot)
    topic = next(all_named(viewer.window, "slide_")).objectName().removeprefix("slide_")
    reach(viewer.window, f"slide_{topic}")
    press(viewer.window, K.Key_Home)
    qtbot.waitUntil(lambda: bool(viewer.logged(Kind.RULE_ADDED)), timeout=20_000)
    viewer.settle()
    assert topic not in topics(viewer)
    reach(viewer.window, "take_back")
    press(viewer.window, K.Key_Space)
    qtbot.waitUntil(lambda: not viewer.logged(Kind.RULE_ADDED), timeout=20_000)
    qtbot.waitUntil(lambda: not hidden(viewer, topic), timeout=20_000)


def test_the_preview_of_a_rule_tells_how_many_of_the_next_hundred_it_hides(
    viewer: Viewer, qtbot: QtBot
) -> None:
    open_controls(viewer, qtbot)
    said = named(viewer.window, "previewed")
    qtbot.waitUntil(lambda: said.property("text") == "Hidden: 0 of your next 100", timeout=20_000)
    reach(viewer.window, "new_rule")
    press(viewer.window, K.Key_Space)
    reach(viewer.window, "rule_value")
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
    reach(viewer.window, dial)
    press(viewer.window, K.Key_Right, K.Key_Right)
    assert getattr(viewer.house.session.wish().settings, field) == pytest.approx(before + 0.1)
    qtbot.waitUntil(lambda: previewed(viewer).startswith("This changes "), timeout=20_000)
    viewer.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert getattr(viewer.house.session.wish().settings, field) == before


def test_without_learning_the_order_is_that_of_the_setting(viewer: Viewer, qtbot: QtBot) -> None:
    open_controls(viewer, qtbot)
    reach(viewer.window, "learning")
    press(viewer.window, K.Key_Space)
    viewer.settle()
    assert {placed.policy for placed in viewer.house.session.coming()[1:]} == {"newest"}


def test_a_list_is_obeyed_until_it_is_left_and_again_when_that_is_taken_back(
    viewer: Viewer, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lists").mkdir()
    monkeypatch.chdir(tmp_path / "lists")  # where the dialog opens
    lines = "kind,value,label,link\ntag,foxes,,\ntag,kites,staged,https://example.org\n"
    Path("Calm.csv").write_text(lines, "utf-8")
    open_controls(viewer, qtbot)
    reach(viewer.window, "add_list")
    press(viewer.window, K.Key_Space)
    choose_the_only_file(viewer, qtbot)
    wait_for(qtbot, viewer.window, "list_offered")
    qtbot.waitUntil(lambda: previewed(viewer).startswith("This hides"), timeout=20_000)
    hides, _, labels = (int(count) for count in re.findall(r"\d+", previewed(viewer)))
    assert 1 <= hides <= 10, "ten clips are of foxes"
    assert 1 <= labels <= 10, "and ten of kites"
    assert not hidden(viewer, "foxes"), "it is only looked at"
    reach(viewer.window, "take_list")
    press(viewer.window, K.Key_Space)
    wait_for(qtbot, viewer.window, "list_Calm")
    qtbot.waitUntil(lambda: hidden(viewer, "foxes"), timeout=20_000)
    viewer.settle()
    assert "foxes" not in topics(viewer)
    reach(viewer.window, "leave_Calm")
    press(viewer.window, K.Key_Space)
    qtbot.waitUntil(lambda: not list(all_named(viewer.window, "list_Calm")), timeout=20_000)
    qtbot.waitUntil(lambda: not hidden(viewer, "foxes"), timeout=20_000)
    reach(viewer.window, "take_back")
    press(viewer.window, K.Key_Space)
    wait_for(qtbot, viewer.window, "list_Calm")
    qtbot.waitUntil(lambda: hidden(viewer, "foxes"), timeout=20_000)
