"""The drawer of comments, by keyboard and for a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from app.clips.thread import Comment, Thread
from tests.ui.beside import all_named, named, press, reach, texts, wait_for, write
from tests.ui.stand_in import StandIn
from tests.ui.test_accessibility import names
from ui.comments.rows import TAKEN_BACK
from ui.window import FeedWindow

K = Qt.Key
LONG = "One line after another.\n" * 40
SAID = (
    Comment("a", "Ann", "<b>How</b> lovely"),
    Comment("b", "", "", parent="a"),
    Comment("c", "Cem", "Where is it?", parent="b"),
    *(Comment(str(n), "Dee", f"Number {n}") for n in range(20)),
    Comment("long", "Eve", LONG),
)


@pytest.fixture
def drawer(qtbot: QtBot, session: StandIn, window: FeedWindow) -> FeedWindow:
    """The window with the comments open, and a thread that came."""
    press(window, K.Key_C)
    wait_for(qtbot, window, "commentsPanel")
    session.show(thread=Thread("clip-0", SAID, more=True), notes=("For Sunday.",))
    wait_for(qtbot, window, "comment_line")
    return window


def line_in_focus(window: FeedWindow) -> str:
    item = window.activeFocusItem()
    return str(item.property("words") or "") if item is not None else ""


def is_open(window: FeedWindow) -> bool:
    return next(all_named(window, "commentsPanel"), None) is not None


def shows_end(item: QQuickItem) -> bool:
    return bool(item.property("atYEnd"))


def test_nobody_is_asked_before_c_opens_the_drawer(window: FeedWindow, session: StandIn) -> None:
    assert not [words for words in session.asked if words[0] == "read"]
    press(window, K.Key_C)
    assert session.asked[-1] == ("read", "clip-0")


def test_esc_closes_it_and_ends_the_reading(drawer: FeedWindow, session: StandIn) -> None:
    press(drawer, K.Key_Escape)
    assert not is_open(drawer)
    assert session.asked[-1] == ("stop reading",)


def test_another_panel_ends_the_reading_too(drawer: FeedWindow, session: StandIn) -> None:
    session.asked.clear()
    reach(drawer, "less")
    press(drawer, K.Key_Space)
    assert session.asked == [("stop reading",)]


def test_it_closes_with_its_clip(drawer: FeedWindow, session: StandIn) -> None:
    session.next()
    assert not is_open(drawer)
    assert session.asked[-1] == ("stop reading",)


def test_what_strangers_wrote_stays_plain_text(drawer: FeedWindow) -> None:
    said = texts(named(drawer, "commentsPanel"))
    assert {"<b>How</b> lovely", TAKEN_BACK, "Where is it?", "Your own notes", "For Sunday."} <= set(said)


def test_the_arrows_read_to_the_end_of_a_long_comment_and_never_swipe(
    qtbot: QtBot, drawer: FeedWindow, session: StandIn
) -> None:
    reach(drawer, "comment_line")
    assert line_in_focus(drawer) == "For Sunday."
    press(drawer, K.Key_Down)
    assert line_in_focus(drawer) == "<b>How</b> lovely"
    press(drawer, *[K.Key_Down] * 60)
    qtbot.waitUntil(lambda: shows_end(named(drawer, "comments_list")))
    assert line_in_focus(drawer) == LONG.strip()
    assert session.state.place == 0


def test_while_a_note_is_typed_the_arrows_scroll_the_thread(
    qtbot: QtBot, drawer: FeedWindow, session: StandIn
) -> None:
    assert named(drawer, "noteField").hasActiveFocus()
    before = named(drawer, "comments_list").property("contentY")
    write(drawer, "jks")
    press(drawer, K.Key_Down)
    qtbot.waitUntil(lambda: named(drawer, "comments_list").property("contentY") > before)
    press(drawer, K.Key_Return)
    assert ("comment", "jks") in session.asked
    assert session.state.place == 0


def test_more_is_asked_for_by_keyboard(drawer: FeedWindow, session: StandIn) -> None:
    reach(drawer, "readOn")
    press(drawer, K.Key_Return)
    assert session.asked[-1] == ("read on",)


def test_a_failure_is_a_quiet_sentence_with_a_way_to_try_again(
    qtbot: QtBot, drawer: FeedWindow, session: StandIn
) -> None:
    session.show(thread=Thread("clip-0", trouble="a.example did not answer. What was known before is kept."))
    qtbot.waitUntil(lambda: "did not answer" in str(named(drawer, "commentsStatus").property("text")))
    reach(drawer, "readOn")
    press(drawer, K.Key_Return)
    assert session.asked[-1] == ("read", "clip-0")


def test_a_screen_reader_says_each_comment_whole(drawer: FeedWindow) -> None:
    said = names(drawer, QAccessible.Role.ListItem)
    assert {"Your note: For Sunday.", "Ann: <b>How</b> lovely", "answer, Cem: Where is it?"} <= set(said)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (640, 860), (420, 720)])
def test_the_drawer_fits_in_the_window(qtbot: QtBot, drawer: FeedWindow, width: int, height: int) -> None:
    drawer.resize(width, height)
    qtbot.waitUntil(lambda: drawer.contentItem().width() == width)
    box = named(drawer, "commentsPanel")
    corner = box.mapToScene(box.boundingRect().bottomRight())
    assert corner.x() <= width
    assert corner.y() <= height
    assert named(drawer, "comments_list").height() > 60
