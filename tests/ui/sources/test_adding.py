"""Adding anything: found out, offered, and asked of nobody before the viewer says so."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.sources.feeds.offer import Offer, Sample
from app.sources.feeds.suggested import SUGGESTED
from tests.ui import beside
from tests.ui.beside import all_named, click, named, press, texts, write
from tests.ui.sources.around import Finder, Intake, Pictures
from ui.window import FeedWindow

K = Qt.Key


CLIPS = (Sample("Kite", "https://a.example/1.jpg", sensitive=True), Sample("Bell", "", sensitive=False))
FEED = Offer("rss", "https://a.example/feed", "Kites", CLIPS, ("a.example", "cdn.example"))
PAGE = Offer("page", "https://a.example/kites", "A page", hosts=("a.example",), needs_page_reader=True)


def asked_about(window: FeedWindow, text: str) -> None:
    write(window, text)
    press(window, K.Key_Return)


def test_what_was_typed_is_found_out_only_after_return(window: FeedWindow, finder: Finder) -> None:
    write(window, "kites")
    assert finder.asked == []
    press(window, K.Key_Return)
    assert finder.asked == [("kites", False)]
    assert "Finding out what that is" in texts(named(window, "finding"))


def test_an_offer_says_whom_it_asks_how_often_and_is_added_by_return(
    window: FeedWindow, finder: Finder, intake: Intake, pictures: Pictures
) -> None:
    asked_about(window, "kites")
    finder.found.emit("kites", (FEED,))
    shown = texts(named(window, "offer_0"))
    assert {"Kites", "Feed  ·  https://a.example/feed", "Kite", "Bell"} <= set(shown)
    assert any("a.example is asked what is new, at most every quarter of an hour" in text for text in shown)
    assert pictures.wanted == ["https://a.example/1.jpg"]
    assert named(window, "add").hasActiveFocus()
    press(window, K.Key_Return)
    assert intake.asked == [("https://a.example/feed for kites", 0)]
    assert named(window, "sourceField").property("text") == ""
    assert pictures.wanted == []


def test_what_goes_around_the_guard_says_so_on_its_button(
    window: FeedWindow, finder: Finder, intake: Intake
) -> None:
    asked_about(window, "kites")
    finder.found.emit("kites", (FEED, PAGE))
    assert "That could be 2 things. Choose the one that you mean." in texts(named(window, "offers"))
    shown = texts(named(window, "offer_1"))
    assert "Allow yt-dlp and add" in shown
    assert any("a program that speaks for itself" in text for text in shown)
    press(window, K.Key_Escape)
    assert list(all_named(window, "offer_")) == []
    assert intake.asked == []


def test_a_folder_that_was_typed_needs_no_second_word(
    window: FeedWindow, finder: Finder, intake: Intake
) -> None:
    asked_about(window, "kites")
    finder.found.emit("kites", (Offer("folder", "/kites", "Kites"),))
    assert intake.asked == [("/kites", 0)]


def test_finding_out_can_be_cancelled_and_fails_with_a_sentence(window: FeedWindow, finder: Finder) -> None:
    asked_about(window, "kites")
    click(window, next(all_named(window, "cancel")))
    assert finder.asked[-1] == ("cancelled", False)
    assert named(window, "sourceField").hasActiveFocus()
    press(window, K.Key_Return)
    finder.failed.emit("kites", "a.example cannot be found.")
    assert "a.example cannot be found." in texts(named(window, "problem"))
    assert named(window, "sourceField").property("text") == "kites"


def test_the_own_network_is_asked_only_by_the_viewers_word(window: FeedWindow, finder: Finder) -> None:
    asked_about(window, "nas")
    finder.word_wanted.emit("nas", "nas lies on this device or the own network.")
    assert named(window, "refuseHome").hasActiveFocus()
    assert finder.asked == [("nas", False)]
    press(window, K.Key_Tab, K.Key_Return)
    assert finder.asked[-1] == ("nas", True)
    finder.word_wanted.emit("nas", "another host lies on the own network.")
    assert "another host lies on the own network." in texts(named(window, "problem"))


def test_suggested_sources_ask_nobody_before_one_is_chosen(window: FeedWindow, finder: Finder) -> None:
    suggested = named(window, "suggestions")
    assert suggested.isVisible()
    assert finder.asked == []
    beside.reach(window, "suggestion_1")
    press(window, K.Key_Space)
    assert finder.asked == [(SUGGESTED[1].where, False)]


def test_suggestions_go_once_there_is_an_open_feed(qtbot: QtBot, window: FeedWindow, feed: int) -> None:
    assert feed
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in all_named(window, "suggestions")))
