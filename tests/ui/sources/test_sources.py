"""The page of sources tells what each folder holds, and how its scan goes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.analysis.work import progress as work
from app.clips import catalogue
from app.clips.sources import add_source
from app.sources.progress import Progress
from app.sources.starter import KIND, TITLE
from app.store.thread import StoreThread
from tests.app.clips.samples import found
from tests.ui import beside
from tests.ui.beside import all_named, click, named, press, texts
from tests.ui.sources.around import Background, Intake, card
from tests.ui.test_accessibility import names
from ui.window import FeedWindow

K = Qt.Key


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
