"""The page of sources, driven like a viewer does."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.analysis.work import progress as work
from app.clips import catalogue
from app.clips.catalogue import Refused
from app.clips.sources import add_source, mark_refreshed
from app.feed.courier import Courier
from app.sources.progress import Progress
from app.sources.starter import KIND, TITLE
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.clips.samples import found
from tests.ui import beside
from tests.ui.beside import all_named, click, named, press, texts
from tests.ui.conftest import Kept
from tests.ui.stand_in import StandIn
from tests.ui.test_accessibility import names
from ui.sources.sources_model import LISTED
from ui.sources.page import sources_page
from ui.window import FeedWindow

K = Qt.Key


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

    def refresh(self, source: int) -> None:
        self.asked.append(("refresh", source))

    def remove(self, source: int) -> None:
        self.asked.append(("remove", source))

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
    wishes: list[str],
) -> Iterator[FeedWindow]:
    courier = Courier()
    page = sources_page(store, courier, intake, background, lambda: wishes.append("folder"))
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
