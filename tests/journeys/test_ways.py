"""Every page of the navigation can be reached, and left, by keys alone."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, press, reach, wait_for


def test_each_page_of_the_navigation_is_reached_and_left_by_keys_alone(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    buttons = [each.objectName() for each in all_named(viewer.window, "nav_")]
    pages = [name.removeprefix("nav_") for name in buttons if name not in ("nav_feed", "nav_help")]
    assert len(pages) >= 6
    for page in pages:
        go(viewer, page)
        wait_for(qtbot, viewer.window, page)
    go(viewer, "feed")


def go(viewer: Viewer, page: str) -> None:
    """Press the button of a page."""
    reach(viewer.window, f"nav_{page}")
    press(viewer.window, Qt.Key.Key_Space)
    assert viewer.window.shell.property("name") == page
