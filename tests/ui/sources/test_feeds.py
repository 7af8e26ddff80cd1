"""The page of sources tells how each open feed is, and obeys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.sources.progress import Progress
from tests.ui import beside
from tests.ui.beside import click, named, press, texts
from tests.ui.sources.around import Intake, card, in_card
from ui.window import FeedWindow

K = Qt.Key


def test_a_feed_says_what_it_is_and_how_far_its_refresh_is(
    window: FeedWindow, feed: int, intake: Intake
) -> None:
    shown = card(window, feed)
    assert {"PeerTube  ·  https://a.example/c/kites", "Ask now", "Pause"} <= set(shown)
    assert any(text.startswith("0 clips  ·  Asked just now  ·  next") for text in shown)
    intake.far.advanced.emit(feed, Progress(20, 90, added=20, updated=0, gone=0, refused=0))
    assert "Being asked: 20 of 90 clips so far" in card(window, feed)
    click(window, in_card(window, feed, "again"))
    assert intake.asked == [("stop", feed)]
    intake.far.advanced.emit(feed, None)
    assert "Ask now" in card(window, feed)


def test_a_feed_is_paused_and_removed_with_or_without_its_clips(
    window: FeedWindow, feed: int, intake: Intake
) -> None:
    click(window, in_card(window, feed, "pause"))
    in_card(window, feed, "remove").forceActiveFocus()
    press(window, K.Key_Return)
    assert any("go with it, or stay" in text for text in card(window, feed))
    press(window, K.Key_Tab, K.Key_Return)
    assert intake.asked == [("pause", feed), ("remove but clips", feed)]
    assert named(window, "sourceField").hasActiveFocus()


def test_the_page_tells_who_was_asked_today_and_how_much_is_here(qtbot: QtBot, window: FeedWindow) -> None:
    beside.wait_for(qtbot, window, "host_")
    shown = texts(named(window, "stock"))
    assert {"a.example", "3 requests  ·  1.2 MB"} <= set(shown)
    assert "0 kB of at most 537 MB on this device: 0 clips." in shown
