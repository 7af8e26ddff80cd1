"""The page of controls as a whole: its names, its width, and the way of the keyboard through it."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.ui.beside import named, press
from tests.ui.conftest import below
from tests.ui.controls.around import K
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


def test_tab_reaches_every_control(window: FeedWindow) -> None:
    met = set()
    for _ in range(50):
        press(window, K.Key_Tab)
        met.add(window.activeFocusItem().objectName())
    assert {"seek_topic", "slide_foxes", "more_topics", "new_rule", "learning", "surprise", "evenness"} <= met
