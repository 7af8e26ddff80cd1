"""The window remembers what it should, tells the session who can see it, and opens pages beside the feed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Kept, below
from tests.ui.stand_in import StandIn, clips
from ui.shell import Page, Shell
from ui.window import SMALLEST, FeedWindow, open_window, place_for

Find = Callable[[str], QQuickItem]
PAGE = """
import QtQuick
import "{theme}"
Sheet {{
    objectName: "shelf"
    title: "Shelf"
}}
"""


@pytest.fixture
def shelf(qtbot: QtBot, session: StandIn, settings: Kept, tmp_path: Path) -> Iterator[FeedWindow]:
    """A window with one page beside the feed."""
    file = tmp_path / "Shelf.qml"
    theme = Path(__file__).parents[2] / "ui" / "theme"
    file.write_text(PAGE.format(theme=theme.as_uri()), "utf-8")
    shown = open_window(session, session.ring, settings, [Page("shelf", "Shelf", "library", file)])
    shown.requestActivate()
    qtbot.waitUntil(lambda: shown.isExposed() and shown.activeFocusItem() is not None)
    yield shown
    shown.drop_scene()
    shown.close()
    shown.deleteLater()


def named(window: FeedWindow, name: str) -> QQuickItem | None:
    return next((each for each in below(window.contentItem()) if each.objectName() == name), None)


def test_the_window_opens_in_its_size_as_far_as_the_screen_has_room() -> None:
    screen = QRect(100, 0, 1600, 1000)
    assert place_for(QSize(900, 800), screen) == QRect(450, 100, 900, 800)
    assert place_for(QSize(9000, 8000), screen) == screen
    assert place_for(QSize(1, 1), screen).size() == SMALLEST


def test_the_size_is_kept_when_the_window_closes(window: FeedWindow, settings: Kept, qtbot: QtBot) -> None:
    window.resize(700, 760)
    with qtbot.waitSignal(window.closed):
        window.close()
    assert (settings.values["window_width"], settings.values["window_height"]) == (700, 760)


def test_a_window_that_nobody_sees_is_told_to_the_session(window: FeedWindow, session: StandIn) -> None:
    window.hide()
    assert session.asked[-1] == ("on_stage", False)
    window.show()
    assert session.asked[-1] == ("on_stage", True)


def test_f_fills_the_screen_and_esc_leaves_it(window: FeedWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F)
    assert window.visibility() is QWindow.Visibility.FullScreen
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.visibility() is QWindow.Visibility.Windowed


def test_the_question_mark_opens_the_sheet_and_esc_closes_it(window: FeedWindow, item: Find) -> None:
    QTest.keyClick(window, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert item("helpSheet").isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not item("helpSheet").isVisible()


def test_only_pages_that_exist_have_a_button(window: FeedWindow) -> None:
    buttons = [
        each.objectName() for each in below(window.contentItem()) if each.objectName().startswith("nav_")
    ]
    assert buttons == ["nav_feed", "nav_help"]


def test_a_page_opens_in_front_of_the_feed_which_rests_meanwhile(
    shelf: FeedWindow, session: StandIn, qtbot: QtBot
) -> None:
    button = named(shelf, "nav_shelf")
    assert button is not None
    QTest.mouseClick(shelf, Qt.MouseButton.LeftButton, pos=button.mapToScene(QPoint(20, 20)).toPoint())
    qtbot.waitUntil(lambda: named(shelf, "shelf") is not None)
    assert session.asked[-1] == ("on_stage", False)
    QTest.keyClick(shelf, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: named(shelf, "shelf") is None)
    assert session.asked[-1] == ("on_stage", True)


def test_an_unknown_page_changes_nothing(qtbot: QtBot) -> None:
    shell = Shell([])
    with qtbot.assertNotEmitted(shell.changed):
        shell.open("attic")
    assert shell.on_feed


@pytest.mark.parametrize("size", [(420, 720), (640, 860), (1280, 800), (1920, 1080)])
def test_nothing_hangs_over_the_edge_at_any_size(
    window: FeedWindow, item: Find, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: item("stage").window().size() == QSize(*size))
    qtbot.waitUntil(lambda: inside(item("stage"), size) and inside(item("less"), size))


def inside(item: QQuickItem, size: tuple[int, int]) -> bool:
    box = item.mapRectToScene(item.boundingRect())
    return QRect(0, 0, *size).contains(box.toRect())


def test_a_hostile_caption_stays_on_the_stage(qtbot: QtBot, settings: Kept) -> None:
    clip = clips(1)[0]
    words = "\u202e<b>x</b>\n" * 400 + "y" * 5000
    session = StandIn(
        [type(clip)(**{f: getattr(clip, f) for f in ("id", "where")}, title=words, caption=words)]
    )
    shown = open_window(session, session.ring, settings)
    stage, caption = named(shown, "stage"), named(shown, "caption")
    assert stage is not None
    assert caption is not None
    qtbot.waitUntil(lambda: caption.height() > 0)
    assert caption.height() < stage.height() * 0.6
    shown.drop_scene()
    shown.close()
    shown.deleteLater()
    session.ring.close()
