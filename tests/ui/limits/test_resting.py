"""The page on which the feed rests, as a viewer without a mouse or without sight meets it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.feed.state import Page
from app.limits.rest import OVER, Rest
from app.limits.sentence import MORE
from tests.ui.beside import named, press, wait_for, write
from tests.ui.stand_in import StandIn
from tests.ui.test_accessibility import names
from ui.window import FeedWindow

K = Qt.Key
Role = QAccessible.Role
REST = Rest("Time for a break", "You watched 20 minutes without one.\nThe feed rests until 12:25.")


@pytest.fixture
def resting(qtbot: QtBot, window: FeedWindow, session: StandIn) -> FeedWindow:
    session.show(page=Page.RESTING, rest=REST)
    wait_for(qtbot, window, "resting")
    return window


def focused(window: FeedWindow) -> str:
    item: Any = window.activeFocusItem()
    return str(item.objectName()) if item is not None else ""


def test_a_screen_reader_is_told_what_was_reached(resting: FeedWindow) -> None:
    assert REST.title in names(resting, Role.Heading)
    assert "Watch on all the same" in names(resting, Role.Button)
    assert not names(resting, Role.Graphic), "the clip is not there"


def test_the_sentence_is_asked_for_only_when_it_is_wanted(resting: FeedWindow, session: StandIn) -> None:
    assert focused(resting) == "allTheSame"
    assert not names(resting, Role.EditableText)
    press(resting, K.Key_Return)
    assert focused(resting) == "sentence"
    assert names(resting, Role.EditableText) == [f"Type: {MORE}"]
    write(resting, "more")
    press(resting, K.Key_Return)
    assert ("want_more",) not in session.asked
    press(resting, *[K.Key_Backspace] * 4)
    write(resting, MORE)
    press(resting, K.Key_Tab)
    assert focused(resting) == "say_sentence"
    press(resting, K.Key_Space)
    assert ("want_more",) in session.asked


def test_keys_of_the_stage_do_nothing_and_those_of_the_window_do(
    resting: FeedWindow, session: StandIn
) -> None:
    before = list(session.asked)
    press(resting, K.Key_Down, K.Key_L, K.Key_S, K.Key_N, K.Key_M, K.Key_MediaNext)
    assert (session.asked, session.state.place) == (before, 0)
    press(resting, K.Key_F1)
    assert named(resting, "resting").isVisible()
    assert "Keys" in names(resting, Role.Heading) + names(resting, Role.Dialog) + names(resting, Role.Pane)


def test_when_it_is_over_one_key_goes_on(resting: FeedWindow, session: StandIn, qtbot: QtBot) -> None:
    session.show(rest=OVER)
    wait_for(qtbot, resting, "goOn")
    assert focused(resting) == "goOn"
    press(resting, K.Key_Return)
    assert ("watch_on",) in session.asked


def test_the_focus_stays_when_the_window_becomes_narrow(resting: FeedWindow) -> None:
    press(resting, K.Key_Return)
    for width in (1280, 640, 1280):
        resting.resize(width, 860)
        assert focused(resting) == "sentence"
