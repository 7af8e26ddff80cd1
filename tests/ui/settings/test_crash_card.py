"""After a crash the page of settings offers its report."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from app import crash
from app.feed.undoing import Undoing
from app.paths import Paths
from app.preferences import Preferences, read_all
from tests.ui import beside
from tests.ui.beside import all_named, named, press, texts
from tests.ui.conftest import Kept
from tests.ui.stand_in import StandIn
from ui.settings.page import settings_page
from ui.window import FeedWindow

REPORT = "Ownfeed 0.1\n\nFatal Python error: Segmentation fault\n"


@pytest.fixture
def report(tmp_path: Path) -> str:
    state = Paths.of(tmp_path).state
    state.mkdir()
    (state / crash.REPORT).write_text(REPORT, "utf-8")
    return REPORT


@pytest.fixture
def window(qtbot: QtBot, session: StandIn, settings: Kept, tmp_path: Path) -> Iterator[FeedWindow]:
    for store in beside.store_in(tmp_path):
        preferences = Preferences(store, store.submit(read_all).result())
        page = settings_page(preferences, Undoing(), Paths.of(tmp_path))
        yield from beside.opened(qtbot, session, settings, page)


@pytest.mark.usefixtures("report")
def test_the_report_can_be_read_and_copied_by_the_keyboard(window: FeedWindow, report: str) -> None:
    assert report in texts(named(window, "crash"))
    button = named(window, "copyCrash")
    button.forceActiveFocus()
    press(window, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == report
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "Copy the report"


@pytest.mark.usefixtures("report")
def test_a_report_that_is_deleted_goes_from_the_screen_and_from_the_disk(
    window: FeedWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    named(window, "forgetCrash").forceActiveFocus()
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not list(all_named(window, "crash")))
    assert window.activeFocusItem() in list(all_named(window, ""))
    qtbot.waitUntil(lambda: not crash.report(Paths.of(tmp_path).state))


def test_without_a_crash_there_is_no_card(window: FeedWindow) -> None:
    assert not list(all_named(window, "crash"))
