"""The page of sources, driven like a viewer does."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from app.analysis.work import progress as work
from app.clips import catalogue
from app.clips.catalogue import Refused
from app.clips.feeds import add_feed
from app.clips.sources import add_source, mark_refreshed
from app.feed.courier import Courier
from app.network.grant import Grant
from app.network.meter import Traffic
from app.sources.feeds.offer import Offer, Sample
from app.sources.feeds.suggested import SUGGESTED
from app.sources.progress import Progress
from app.sources.starter import KIND, TITLE
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.clips.samples import found
from tests.ui import beside
from tests.ui.beside import all_named, click, named, press, texts, write
from tests.ui.conftest import Kept, below
from tests.ui.stand_in import StandIn
from tests.ui.test_accessibility import names
from ui.sources.adding_model import AddingModel
from ui.sources.exchange_model import ExchangeModel
from ui.sources.page import sources_page
from ui.sources.sources_model import LISTED
from ui.sources.stock_model import StockModel
from ui.window import FeedWindow

K = Qt.Key


class Far(QObject):
    """Notes what is asked of it about open feeds."""

    advanced = Signal(int, object)

    def __init__(self, asked: list[tuple[str, int]]) -> None:
        super().__init__()
        self.asked = asked

    def pause(self, source: int, *, paused: bool) -> None:
        self.asked.append(("pause" if paused else "go on", source))

    def cancel(self, source: int | None = None) -> None:
        self.asked.append(("stop", source or 0))

    def add(self, offer: Offer, typed: str, *, on_my_network: bool = False) -> None:
        self.asked.append((f"{offer.where} for {typed}", int(on_my_network)))


class Finder(QObject):
    """Notes what it shall find out."""

    found = Signal(str, object)
    failed = Signal(str, str)
    word_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, bool]] = []

    def ask(self, text: str, *, on_my_network: bool = False) -> None:
        self.asked.append((text, on_my_network))

    def cancel(self) -> None:
        self.asked.append(("cancelled", False))


class Pictures(QObject):
    """Notes which pictures it shall fetch."""

    came = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[str] = []

    def want(self, pictures: Sequence[tuple[str, Grant]]) -> None:
        self.wanted = [url for url, _ in pictures]

    def forget(self) -> None:
        self.wanted = []


class Lists(QObject):
    """Notes what is done with lists of feeds."""

    written = Signal(str)
    taken = Signal(int, int)
    failed = Signal(str)

    def write(self, file: Path) -> None:
        self.written.emit(file.name)

    def read(self, _file: Path) -> None:
        self.taken.emit(2, 1)


class Intake(QObject):
    """Notes what is asked of it."""

    added = Signal(int)
    progressed = Signal(str, object)
    ended = Signal(object)
    removed = Signal(int)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, int]] = []
        self.far = Far(self.asked)

    def add(self, folder: Path) -> None:
        self.asked.append((str(folder), 0))

    def refresh(self, source: int) -> None:
        self.asked.append(("refresh", source))

    def remove(self, source: int, *, keep_fetched: bool = False) -> None:
        self.asked.append(("remove but clips" if keep_fetched else "remove", source))

    def cancel(self) -> None:
        self.asked.append(("cancel", 0))


class Background(QObject):
    """Notes what is asked of it."""

    progressed = Signal(object)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def stop(self) -> None:
        self.asked.append("stop")

    def resume(self) -> None:
        self.asked.append("resume")


def fill(store: Store) -> None:
    """Source 1 has two clips and more refused files than are listed; source 2 cannot be reached."""
    for name in ("Phone", "Disk"):
        add_source(store, "folder", f"/{name}", name)
    catalogue.save(store, 1, [found("a", "/Phone/a.mp4"), found("b", "/Phone/b.mp4")])
    refused = [Refused(f"/Phone/bad/{n:03}.mp4", 1, 1, "No picture.") for n in range(LISTED + 2)]
    catalogue.refuse(store, 1, refused)
    mark_refreshed(store, 1, datetime.now(UTC), None)
    mark_refreshed(store, 2, datetime.now(UTC), "This folder cannot be reached.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    for store in beside.store_in(tmp_path):
        store.submit(fill)
        yield store


@pytest.fixture
def intake() -> Intake:
    return Intake()


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def finder() -> Finder:
    return Finder()


@pytest.fixture
def pictures() -> Pictures:
    return Pictures()


@pytest.fixture
def wishes() -> list[str]:
    return []


@pytest.fixture
def window(
    qtbot: QtBot,
    session: StandIn,
    settings: Kept,
    store: StoreThread,
    intake: Intake,
    background: Background,
    finder: Finder,
    pictures: Pictures,
    wishes: list[str],
) -> Iterator[FeedWindow]:
    courier = Courier()
    adding = AddingModel(finder, pictures, intake, lambda: True)
    stock = StockModel(store, courier, lambda: {"a.example": Traffic(3, 1_200_000)}, lambda: 512)
    told = adding, stock, ExchangeModel(Lists())
    page = sources_page(store, courier, intake, background, lambda: wishes.append("folder"), *told)
    for window in beside.opened(qtbot, session, settings, page):
        beside.wait_for(qtbot, window, "source_")
        yield window
    courier.close()


def card(window: FeedWindow, source: int) -> list[str]:
    return texts(named(window, f"source_{source}"))


def test_a_folder_says_what_it_holds_and_what_went_wrong(window: FeedWindow) -> None:
    assert {"Phone", "/Phone", "2 clips  ·  Looked through just now", "52 files cannot be played"} <= set(
        card(window, 1)
    )
    assert "This folder cannot be reached." in card(window, 2)


def test_refused_files_are_shown_with_their_sentences_when_asked_for(window: FeedWindow) -> None:
    assert "No picture." not in card(window, 1)
    click(window, next(all_named(window, "refused")))
    assert {"bad/000.mp4", "No picture.", "and 2 more"} <= set(card(window, 1))
    press(window, K.Key_Space)
    assert "No picture." not in card(window, 1)


def test_a_folder_is_removed_only_after_the_question(window: FeedWindow, intake: Intake) -> None:
    click(window, next(all_named(window, "remove")))
    assert intake.asked == []
    assert any("What you liked, saved and watched is kept" in text for text in card(window, 1))
    click(window, named(window, "reallyRemove"))
    assert intake.asked == [("remove", 1)]


def test_the_question_is_taken_back_by_escape_and_keeping_comes_first(
    window: FeedWindow, intake: Intake
) -> None:
    click(window, next(all_named(window, "remove")))
    assert named(window, "keep").hasActiveFocus()
    press(window, K.Key_Escape)
    assert list(all_named(window, "keep")) == []
    assert intake.asked == []


def test_a_folder_that_was_removed_is_no_longer_listed(
    qtbot: QtBot, window: FeedWindow, store: StoreThread, intake: Intake
) -> None:
    store.submit(lambda store: store.connection.execute("DELETE FROM sources WHERE id = 1")).result()
    intake.removed.emit(1)
    qtbot.waitUntil(lambda: [card.objectName() for card in all_named(window, "source_")] == ["source_2"])


def test_one_may_look_again(window: FeedWindow, intake: Intake) -> None:
    click(window, next(all_named(window, "again")))
    assert intake.asked == [("refresh", 1)]


def test_a_scan_shows_how_far_it_is_and_can_be_ended(window: FeedWindow, intake: Intake) -> None:
    intake.progressed.emit("Phone", Progress(30, 120, added=28, updated=0, gone=0, refused=2))
    assert {"Looking through Phone", "30 of 120, 2 cannot be played"} <= set(texts(named(window, "scan")))
    click(window, next(all_named(window, "cancel")))
    assert intake.asked == [("cancel", 0)]
    intake.progressed.emit("", None)
    assert list(all_named(window, "scan")) == []


def test_the_look_into_clips_shows_how_far_it_is_and_can_be_stopped(
    window: FeedWindow, background: Background
) -> None:
    background.progressed.emit(work.Progress(120, 1200))
    assert {"Finding out what your clips show", "120 of 1,200"} <= set(texts(named(window, "analysis")))
    named(window, "cancel").forceActiveFocus()
    press(window, K.Key_Return)
    assert background.asked == ["stop"]
    background.progressed.emit(work.Progress(121, 1200, work.Pause.STOPPED))
    shown = texts(named(window, "analysis"))
    assert {"121 of 1,200. Stopped. What was found so far is kept.", "Go on"} <= set(shown)
    press(window, K.Key_Return)
    assert background.asked == ["stop", "resume"]
    background.progressed.emit(None)
    assert list(all_named(window, "analysis")) == []


def test_the_look_into_clips_says_why_it_waits_or_cannot_go_on(
    window: FeedWindow, background: Background
) -> None:
    background.progressed.emit(work.Progress(0, 2, work.Pause.BATTERY))
    assert "0 of 2. Waiting until the computer is plugged in." in texts(named(window, "analysis"))
    background.failed.emit("The models do not start.")
    background.progressed.emit(work.Progress(0, 2, work.Pause.STOPPED))
    assert "0 of 2. The models do not start." in texts(named(window, "analysis"))


def test_what_a_scan_found_is_counted_at_its_end(
    qtbot: QtBot, window: FeedWindow, store: StoreThread, intake: Intake
) -> None:
    store.submit(lambda store: catalogue.save(store, 2, [found("c", "/Disk/c.mp4")])).result()
    intake.ended.emit(None)
    qtbot.waitUntil(lambda: any(text.startswith("1 clip ") for text in card(window, 2)))


def test_a_folder_that_cannot_be_added_is_answered_with_a_sentence(
    window: FeedWindow, intake: Intake, wishes: list[str]
) -> None:
    intake.failed.emit("This is not a folder.")
    assert "This is not a folder." in texts(named(window, "problem"))
    click(window, named(window, "addFolder"))
    assert wishes == ["folder"]
    assert list(all_named(window, "problem")) == []


def test_the_starter_clips_say_that_they_go_and_cannot_be_removed(
    qtbot: QtBot, window: FeedWindow, store: StoreThread, intake: Intake
) -> None:
    source = store.submit(lambda store: add_source(store, KIND, "/starter", TITLE)).result()
    intake.added.emit(source)
    beside.wait_for(qtbot, window, f"source_{source}")
    shown = card(window, source)
    assert TITLE in shown and "Remove" not in shown and "/starter" not in shown
    assert any("They go as soon as you add a folder" in text for text in shown)


def test_every_button_has_a_name(window: FeedWindow) -> None:
    buttons = names(window, QAccessible.Role.Button)
    assert "" not in buttons
    assert {"Add a folder", "Look again", "Remove", "52 files cannot be played"} <= set(buttons)


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


@pytest.fixture
def feed(qtbot: QtBot, window: FeedWindow, store: StoreThread, intake: Intake) -> int:
    """An open feed that was asked five minutes ago."""

    def add(store: Store) -> int:
        source = add_feed(store, "peertube", "https://a.example/c/kites", "Kites")
        mark_refreshed(store, source, datetime.now(UTC), None)
        return source

    source = store.submit(add).result()
    intake.ended.emit(None)
    beside.wait_for(qtbot, window, f"source_{source}")
    return source


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


def test_the_page_tells_who_was_asked_today_and_how_much_is_here(qtbot: QtBot, window: FeedWindow) -> None:
    beside.wait_for(qtbot, window, "host_")
    shown = texts(named(window, "stock"))
    assert {"a.example", "3 requests  ·  1.2 MB"} <= set(shown)
    assert "0 kB of at most 537 MB on this device: 0 clips." in shown


def in_card(window: FeedWindow, source: int, name: str) -> QQuickItem:
    """A control of a source's card, scrolled to where it can be seen."""
    found = next(
        item
        for item in below(named(window, f"source_{source}"))
        if item.objectName() == name and item.isVisible()
    )
    found.forceActiveFocus()
    return found
