"""A blurred clip stays behind a veil that says why, and labels say who says what."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.clips.clip import Clip, Finding
from app.rules.ruling import Label
from tests.ui.stand_in import StandIn
from ui.feed.lists import label_rows, less_rows
from ui.window import FeedWindow

WHY = "You blur the word “finale”."
Find = Callable[[str], QQuickItem]


def test_a_veil_lies_over_the_whole_stage_and_says_why(session: StandIn, item: Find) -> None:
    veil, stage = item("blurVeil"), item("stage")
    assert not veil.isVisible()
    session.show(veil=WHY)
    assert veil.isVisible()
    assert (veil.width(), veil.height()) == (stage.width(), stage.height())


def test_return_lifts_the_veil_and_the_keys_are_the_feeds_again(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    session.show(veil=WHY)
    qtbot.waitUntil(lambda: window.activeFocusItem() is item("showBlurred"))
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert ("unveil",) in session.asked
    session.show(veil="")
    qtbot.waitUntil(lambda: window.activeFocusItem() is item("stage"))


def test_the_arrows_leave_a_blurred_clip(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    session.show(veil=WHY)
    qtbot.waitUntil(lambda: window.activeFocusItem() is item("showBlurred"))
    QTest.keyClick(window, Qt.Key.Key_Down)
    assert session.state.place == 1


def test_a_label_says_who_says_so(session: StandIn, item: Find, qtbot: QtBot) -> None:
    session.show(labels=(Label("disputed", "Fact desk", "https://example.org/1"),))
    qtbot.waitUntil(lambda: item("label_Disputed").isVisible())


def test_only_web_links_of_a_label_are_opened() -> None:
    rows = label_rows(
        [Label("satire", "x", "file:///etc/passwd"), Label("satire", "x", "https://example.org")]
    )
    assert [row.link for row in rows] == ["", "https://example.org"]


def test_a_word_is_refused_with_keys_alone(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: item("lessPanel").hasActiveFocus() or item("lessPanel").isVisible())
    QTest.keyClick(window, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: window.activeFocusItem() is item("lessWord"))
    for letter in "street food":
        QTest.keyClick(window, Qt.Key(ord(letter.upper())))
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert ("not_interested", "word:street food") in session.asked


def test_what_is_seen_and_heard_can_be_refused() -> None:
    found = (Finding("dog", "object", 0.9), Finding("drums", "sound", 0.8), Finding("cat", "object", 0.2))
    said = [row.what for row in less_rows(Clip("x", "", "", tags=("tea",), found=found))]
    assert said == ["clip", "tag:tea", "tag:dog", "word:drums"]
