"""The page of the library, driven like a viewer does."""

from collections.abc import Iterator
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.clips import catalogue
from app.clips.clip import Clip, Finding
from app.clips.fetched import Fetched, note_fetched
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.feed.courier import Courier
from app.rules.matcher import Judge, Matcher
from app.rules.rule import Action, Rule, RuleKind
from app.rules.ruling import Ruling
from app.search.beside import SearchError
from app.search.question import Hit, Like, Question, Words
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.clips.samples import found
from tests.app.rules.samples import rule
from tests.ui import beside
from tests.ui.beside import all_named, click, named, press, texts, write
from tests.ui.conftest import Kept
from tests.ui.stand_in import StandIn
from tests.ui.test_accessibility import names
from ui.library import library_model as library_model_module
from ui.library.library_model import LibraryModel
from ui.library.page import library_model, library_page
from ui.window import FeedWindow

K = Qt.Key
NOW = datetime.now(UTC)
SPIDERS = (Finding("spiders", "object", 0.9),)


class Word(QObject):
    """Notes what is said."""

    undone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self.rules: tuple[Rule, ...] = ()

    @property
    def judge(self) -> Judge:
        return Matcher(Ruling(self.rules)).verdict

    def toggle_like(self, clip: Clip) -> None:
        self.said.append(("like", clip.id))

    def toggle_save(self, clip: Clip) -> None:
        self.said.append(("save", clip.id))


class Keeping(QObject):
    """Notes what is kept; clip a is of an open feed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kept: set[str] = set()

    def may(self, clip: Clip) -> bool:
        return clip.id == "a"

    def keeps(self, clip: str) -> bool:
        return clip in self.kept

    def toggle(self, clip: Clip) -> None:
        self.kept ^= {clip.id}
        self.changed.emit()


def fill(store: Store) -> None:
    """Clips a to h; all were shown, a first; a, b and c are saved, d is liked, b is called Latte."""
    source = add_source(store, "folder", "/clips", "My clips")
    clips = [found(name, title="Latte" if name == "b" else f"Title {name}") for name in "abcdefgh"]
    catalogue.save(store, source, clips)
    said = [(Kind.SHOWN, name) for name in "abcdefgh"]
    said += [(Kind.SAVED, "a"), (Kind.SAVED, "b"), (Kind.SAVED, "c"), (Kind.LIKED, "d")]
    for minute, (kind, clip) in enumerate(said):
        say(store, kind, clip, NOW - timedelta(days=40) + timedelta(minutes=minute))


def say(store: Store, kind: Kind, clip: str, at: datetime = NOW) -> None:
    append(store, Event(new_id(at), at, "session", kind, clip))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    yield from beside.store_in(tmp_path)


@pytest.fixture
def word() -> Word:
    return Word()


class Searched:
    """Answers what it was told to; until then each question waits."""

    def __init__(self) -> None:
        self.asked: list[tuple[Question, Future[tuple[Hit, ...]]]] = []

    def __call__(self, question: Question) -> "Future[tuple[Hit, ...]]":
        self.asked.append((question, Future()))
        return self.asked[-1][1]

    def answer(self, *hits: Hit) -> Question:
        """Answer the last question; which it was."""
        question, future = self.asked[-1]
        future.set_result(hits)
        return question


@pytest.fixture
def searched() -> Searched:
    return Searched()


@pytest.fixture
def played() -> list[str]:
    return []


@pytest.fixture
def keeping() -> Keeping:
    return Keeping()


@pytest.fixture
def library(
    store: StoreThread, searched: Searched, word: Word, keeping: Keeping, played: list[str]
) -> Iterator[LibraryModel]:
    courier = Courier()
    yield library_model(store, searched, courier, word, keeping, played.append)
    courier.close()


@pytest.fixture
def window(qtbot: QtBot, session: StandIn, settings: Kept, library: LibraryModel) -> Iterator[FeedWindow]:
    yield from beside.opened(qtbot, session, settings, library_page(library))


@pytest.fixture
def full(qtbot: QtBot, store: StoreThread, window: FeedWindow) -> FeedWindow:
    """The library with something in it, seen anew."""
    store.submit(fill).result()
    click(window, named(window, "nav_feed"))
    click(window, named(window, "nav_library"))
    qtbot.waitUntil(lambda: tiles(window) == ["c", "b", "a"])
    return window


def tiles(window: FeedWindow) -> list[str]:
    return [item.objectName().removeprefix("tile_") for item in all_named(window, "tile_")]


def focused(window: FeedWindow) -> str:
    item = window.activeFocusItem()
    return item.objectName() if item is not None else ""


def test_an_empty_library_says_how_to_fill_it(qtbot: QtBot, window: FeedWindow) -> None:
    qtbot.waitUntil(lambda: "Nothing saved yet" in texts(named(window, "library")))
    click(window, named(window, "collection_history"))
    qtbot.waitUntil(lambda: "Nothing watched yet" in texts(named(window, "library")))


def test_each_collection_shows_its_clips_latest_first(qtbot: QtBot, full: FeedWindow) -> None:
    click(full, named(full, "collection_liked"))
    qtbot.waitUntil(lambda: tiles(full) == ["d"])
    click(full, named(full, "collection_history"))
    qtbot.waitUntil(lambda: tiles(full) == list("hgfedcba"))


def test_a_click_plays_the_clip(full: FeedWindow, played: list[str]) -> None:
    click(full, named(full, "tile_b"))
    assert played == ["b"]


def test_arrow_keys_go_from_tile_to_tile_and_enter_plays(
    full: FeedWindow, played: list[str], session: StandIn
) -> None:
    assert focused(full) == "tile_c"
    press(full, K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Left, K.Key_Down, K.Key_Up)
    assert focused(full) == "tile_b"
    press(full, K.Key_Return)
    assert (played, session.state.place) == (["b"], 0)


def test_what_was_taken_out_waits_to_be_put_back(full: FeedWindow, word: Word) -> None:
    press(full, K.Key_Delete)
    assert named(full, "tile_c").property("taken") is True
    assert named(full, "tile_c").hasActiveFocus()
    press(full, K.Key_Delete)
    assert named(full, "tile_c").property("taken") is False
    assert word.said == [("save", "c"), ("save", "c")]


def test_an_undo_shows_what_the_log_says_then(
    qtbot: QtBot, full: FeedWindow, word: Word, store: StoreThread
) -> None:
    press(full, K.Key_Delete)
    store.submit(lambda store: say(store, Kind.SAVED, "h")).result()
    word.undone.emit()
    qtbot.waitUntil(lambda: tiles(full) == ["h", "c", "b", "a"])
    assert named(full, "tile_c").property("taken") is False


def test_the_history_takes_nothing_out(qtbot: QtBot, full: FeedWindow, word: Word) -> None:
    click(full, named(full, "collection_history"))
    qtbot.waitUntil(lambda: len(tiles(full)) == 8)
    press(full, K.Key_Delete)
    assert word.said == []


def test_words_are_searched_in_all_clips(qtbot: QtBot, full: FeedWindow, played: list[str]) -> None:
    click(full, named(full, "search"))
    write(full, "latte")
    qtbot.waitUntil(lambda: tiles(full) == ["b"])
    press(full, K.Key_Down, K.Key_Return)
    assert played == ["b"]
    click(full, named(full, "search"))
    press(full, K.Key_Escape)
    qtbot.waitUntil(lambda: tiles(full) == ["c", "b", "a"])


def test_a_search_is_still_there_on_return(qtbot: QtBot, full: FeedWindow) -> None:
    click(full, named(full, "search"))
    write(full, "latte")
    qtbot.waitUntil(lambda: tiles(full) == ["b"])
    click(full, named(full, "nav_feed"))
    click(full, named(full, "nav_library"))
    beside.wait_for(qtbot, full, "tile_b")
    assert (tiles(full), named(full, "search").property("text")) == (["b"], "latte")


def test_what_has_the_words_comes_at_once_and_what_means_the_like_with_it(
    qtbot: QtBot, full: FeedWindow, searched: Searched
) -> None:
    click(full, named(full, "search"))
    write(full, "latte")
    qtbot.waitUntil(lambda: tiles(full) == ["b"])
    assert searched.answer(Hit("b"), Hit("e", ("f",))) == Words("latte", library_model_module.PART)
    qtbot.waitUntil(lambda: tiles(full) == ["b", "e"])
    assert "+1 copy" in texts(named(full, "tile_e"))


def test_a_search_that_breaks_off_leaves_what_has_the_words(
    qtbot: QtBot, full: FeedWindow, searched: Searched
) -> None:
    click(full, named(full, "search"))
    write(full, "latte")
    qtbot.waitUntil(lambda: tiles(full) == ["b"])
    searched.asked[-1][1].set_exception(SearchError("It broke off."))
    qtbot.wait(0)
    assert tiles(full) == ["b"]


def test_an_answer_to_an_older_question_is_not_shown(
    qtbot: QtBot, full: FeedWindow, searched: Searched
) -> None:
    click(full, named(full, "search"))
    write(full, "latte")
    qtbot.waitUntil(lambda: len(searched.asked) == 1)
    press(full, K.Key_Escape)
    qtbot.waitUntil(lambda: tiles(full) == ["c", "b", "a"])
    searched.answer(Hit("e"))
    qtbot.wait(0)
    assert tiles(full) == ["c", "b", "a"]


def test_r_shows_what_is_like_the_tile_and_a_collection_leads_back(
    qtbot: QtBot, full: FeedWindow, searched: Searched
) -> None:
    press(full, K.Key_R)
    qtbot.waitUntil(lambda: len(searched.asked) == 1)
    assert searched.answer(Hit("h"), Hit("b")) == Like("c", library_model_module.PART)
    qtbot.waitUntil(lambda: tiles(full) == ["h", "b"])
    assert "More like “Title c”" in texts(named(full, "library"))
    click(full, named(full, "collection_saved"))
    qtbot.waitUntil(lambda: tiles(full) == ["c", "b", "a"])


def test_where_nothing_is_alike_the_page_says_why(qtbot: QtBot, full: FeedWindow, searched: Searched) -> None:
    press(full, K.Key_R)
    qtbot.waitUntil(lambda: "Looking through all clips" in texts(named(full, "library")))
    searched.answer()
    qtbot.waitUntil(lambda: "Nothing like it" in texts(named(full, "library")))


def test_a_search_without_a_clip_says_so(qtbot: QtBot, full: FeedWindow, searched: Searched) -> None:
    click(full, named(full, "search"))
    write(full, "zzz")
    qtbot.waitUntil(lambda: len(searched.asked) == 1)
    searched.answer()
    qtbot.waitUntil(lambda: "No clip found" in texts(named(full, "library")))


def test_a_long_history_is_read_on_when_its_end_is_near(
    qtbot: QtBot, full: FeedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_model_module, "PART", 3)
    click(full, named(full, "collection_history"))
    qtbot.waitUntil(lambda: tiles(full) == list("hgfedcba"))


def test_a_store_that_cannot_be_read_is_said(qtbot: QtBot, store: StoreThread, window: FeedWindow) -> None:
    store.submit(lambda store: store.connection.execute("DROP TABLE events")).result()
    click(window, named(window, "collection_liked"))
    qtbot.waitUntil(lambda: "The library cannot be read" in texts(named(window, "library")))


def test_d_keeps_the_clip_of_a_tile_on_this_device(full: FeedWindow, keeping: Keeping) -> None:
    press(full, K.Key_D)
    press(full, K.Key_Right, K.Key_Right, K.Key_D)
    assert focused(full) == "tile_a" and keeping.kept == {"c", "a"}
    assert [item.objectName() for item in all_named(full, "keep_")] == ["keep_a"]
    click(full, named(full, "keep_a"))
    assert keeping.kept == {"c"}


def test_what_is_kept_is_listed_with_its_size(
    qtbot: QtBot, full: FeedWindow, store: StoreThread, keeping: Keeping
) -> None:
    for clip, size_bytes, kept in (("a", 5_200_000, True), ("b", 1000, False)):
        each = Fetched(clip, clip, size_bytes, NOW, kept_offline=kept)
        store.submit(partial(note_fetched, each=each)).result()
    keeping.kept.add("a")
    click(full, named(full, "collection_offline"))
    qtbot.waitUntil(lambda: tiles(full) == ["a"])
    assert "5.2 MB  ·  My clips" in texts(named(full, "tile_a"))
    press(full, K.Key_Delete)
    assert named(full, "tile_a").property("taken") is True and keeping.kept == set()


def test_a_screen_reader_says_each_clip_and_each_collection(full: FeedWindow) -> None:
    buttons = names(full, QAccessible.Role.Button)
    assert "" not in buttons
    assert "Latte, by My clips, 10 seconds" in buttons
    assert {"Saved", "Liked", "History"} <= set(names(full, QAccessible.Role.PageTab))


def test_what_a_rule_hides_is_in_no_collection_and_no_search(
    full: FeedWindow, word: Word, searched: Searched, qtbot: QtBot
) -> None:
    word.rules = (rule(RuleKind.CLIP, "b"), rule(RuleKind.CLIP, "a", action=Action.BLUR))
    click(full, named(full, "nav_feed"))
    click(full, named(full, "nav_library"))
    qtbot.waitUntil(lambda: tiles(full) == ["c", "a"])
    assert [bool(each.property("veiled")) for each in posters(full)] == [False, True]
    click(full, named(full, "search"))
    write(full, "latte")
    qtbot.waitUntil(lambda: bool(searched.asked) and tiles(full) == [])
    searched.answer(Hit("b", ()), Hit("c", ()))
    qtbot.waitUntil(lambda: tiles(full) == ["c"])


def test_a_rule_made_while_the_page_is_open_holds_at_once_and_until_it_is_taken_back(
    full: FeedWindow, word: Word, library: LibraryModel, qtbot: QtBot
) -> None:
    word.rules = (rule(RuleKind.CLIP, "b"), rule(RuleKind.CLIP, "a", action=Action.BLUR))
    library.judge_again()
    qtbot.waitUntil(lambda: tiles(full) == ["c", "a"])
    assert [bool(each.property("veiled")) for each in posters(full)] == [False, True]
    word.rules = ()
    library.judge_again()
    qtbot.waitUntil(lambda: tiles(full) == ["c", "b", "a"])
    assert [bool(each.property("veiled")) for each in posters(full)] == [False, False, False]


def test_a_rule_holds_for_what_is_found_in_a_clip_that_was_searched_for(
    full: FeedWindow, word: Word, library: LibraryModel, searched: Searched, store: StoreThread, qtbot: QtBot
) -> None:
    word.rules = (rule(RuleKind.TOPIC, "spiders"),)
    press(full, K.Key_R)
    qtbot.waitUntil(lambda: len(searched.asked) == 1)
    searched.answer(Hit("h"), Hit("b"))
    qtbot.waitUntil(lambda: tiles(full) == ["h", "b"])
    store.submit(lambda store: keep(store, [KeptFindings("h", "1", SPIDERS)])).result()
    library.know_better("h")
    qtbot.waitUntil(lambda: tiles(full) == ["b"])
    assert len(searched.asked) == 1, "nothing is searched again"


def test_a_search_that_answers_after_a_rule_was_made_obeys_it(
    full: FeedWindow, word: Word, library: LibraryModel, searched: Searched, qtbot: QtBot
) -> None:
    press(full, K.Key_R)
    qtbot.waitUntil(lambda: len(searched.asked) == 1)
    searched.answer(Hit("h"), Hit("b"))
    word.rules = (rule(RuleKind.CLIP, "b"),)
    library.judge_again()
    qtbot.waitUntil(lambda: tiles(full) == ["h"])


def test_what_was_judged_before_does_not_wait_for_the_viewer_to_return(
    full: FeedWindow, word: Word, library: LibraryModel, qtbot: QtBot
) -> None:
    click(full, named(full, "nav_feed"))
    assert library.property("lines").rows == ()
    word.rules = (rule(RuleKind.CLIP, "c"),)
    click(full, named(full, "nav_library"))
    qtbot.waitUntil(lambda: tiles(full) == ["b", "a"])


def posters(window: FeedWindow) -> list[QObject]:
    """The pictures of the tiles."""
    return [
        child
        for each in all_named(window, "tile_")
        for child in each.childItems()
        if child.property("hue") is not None
    ]
