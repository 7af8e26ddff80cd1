"""The page of sources opens at its top, with the keyboard where something can be added."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.beside import click, named, wait_for
from tests.ui.conftest import below
from ui.window import FeedWindow


def scrolled_px(window: FeedWindow) -> list[float]:
    """How far each scrolling part of the page is scrolled."""
    parts = [
        item for item in below(named(window, "sources")) if item.metaObject().className() == "QQuickFlickable"
    ]
    return [part.property("contentY") for part in parts]


@pytest.mark.parametrize("height", [720, 800, 1100])
def test_the_page_opens_at_its_top(qtbot: QtBot, window: FeedWindow, height: int) -> None:
    window.resize(900, height)
    click(window, named(window, "nav_feed"))
    click(window, named(window, "nav_sources"))
    wait_for(qtbot, window, "source_")
    qtbot.waitUntil(lambda: named(window, "sourceField").hasActiveFocus())
    qtbot.wait(50)
    assert scrolled_px(window) == [0.0]
