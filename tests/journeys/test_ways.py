"""Every page of the navigation can be reached, used and left by keys alone."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, controls_in, press, reach, tab_stops, wait_for


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


def test_tab_reaches_every_control_of_every_page(viewer: Viewer, qtbot: QtBot) -> None:
    """As a screen reader knows them: a button, a slider or a field that is new has to be reached as well."""
    viewer.settle()
    for page in viewer.window.shell._pages:
        viewer.window.shell.open(page)
        wait_for(qtbot, viewer.window, page)
        stops = {*tab_stops(viewer.window)}
        missed = [each.objectName() for each in controls_in(viewer.window, page) if each not in stops]
        assert missed == [], page
