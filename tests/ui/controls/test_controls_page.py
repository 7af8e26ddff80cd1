"""The page of controls as a whole: its names, its width, and the way of the keyboard through it."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.rules.made import made
from tests.ui.beside import controls_in, named, press, reach, tab_stops
from tests.ui.conftest import below
from tests.ui.controls.around import K, Paper
from tests.ui.test_accessibility import names
from ui.window import FeedWindow


def test_each_control_has_a_name(window: FeedWindow) -> None:
    assert "" not in names(window, QAccessible.Role.Button) + names(window, QAccessible.Role.Slider)


@pytest.mark.parametrize("width", [1280, 640, 420])
def test_nothing_is_wider_than_the_window(window: FeedWindow, width: int, qtbot: QtBot) -> None:
    window.resize(width, 800)
    qtbot.waitUntil(lambda: named(window, "controls").width() <= width)
    for item in below(named(window, "controls")):
        if item.isVisible() and item.property("text"):
            assert item.mapToScene(QPointF(item.width(), 0)).x() <= width + 1, item.property("text")


def test_tab_reaches_every_control(window: FeedWindow, paper: Paper) -> None:
    paper.book.add(made("word", "prank"))
    reach(window, "new_rule")
    press(window, K.Key_Space)
    controls = controls_in(window, "controls")
    assert len(controls) > 40
    stops = tab_stops(window)
    assert [item.objectName() for item in controls if item not in stops] == []
