"""The viewer decides what may be learned of them: nothing, nothing for a while, or nothing of what was."""

import hashlib
from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.events.event import Kind
from app.paths import Paths
from app.store.database import open_store
from tests.journeys.viewer import Viewer

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def contents(paths: Paths) -> str:
    """A hash of all that the database says, whatever its pages look like."""
    store = open_store(paths.database)
    try:
        return hashlib.sha256("\n".join(store.connection.iterdump()).encode()).hexdigest()
    finally:
        store.close()


def test_a_private_session_writes_nothing(viewer: Viewer, paths: Paths) -> None:
    viewer.settle()
    viewer.swipe()
    viewer.press(K.Key_P)
    viewer.settle()
    before = contents(paths)
    for _ in range(3):
        viewer.watch(9.0)
        viewer.press(K.Key_L)
        viewer.press(K.Key_S)
        viewer.swipe()
    assert contents(paths) == before


def test_in_private_a_like_holds_until_private_ends(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.press(K.Key_P)
    viewer.settle()
    viewer.press(K.Key_L)
    qtbot.waitUntil(lambda: viewer.sees.liked)
    viewer.press(K.Key_P)
    qtbot.waitUntil(lambda: not viewer.sees.private and not viewer.sees.liked)
    assert not viewer.logged(Kind.LIKED)


def test_what_was_refused_in_private_is_away_until_private_ends(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.press(K.Key_P)
    viewer.settle()
    refused = viewer.clip
    viewer.house.session.not_interested("clip")
    qtbot.waitUntil(lambda: viewer.clip != refused)
    assert viewer.house.session.word.hides(refused)
    viewer.press(K.Key_P)
    qtbot.waitUntil(lambda: not viewer.house.session.word.hides(refused))


def test_a_private_like_can_be_taken_back_and_the_others_stay(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.press(K.Key_P)
    viewer.settle()
    viewer.press(K.Key_S)
    viewer.press(K.Key_L)
    qtbot.waitUntil(lambda: viewer.sees.liked and viewer.sees.saved)
    viewer.press(K.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not viewer.sees.liked)
    viewer.settle()
    assert viewer.sees.saved


def test_after_private_the_feed_is_learned_from_again(viewer: Viewer) -> None:
    viewer.settle()
    viewer.press(K.Key_P)
    viewer.settle()
    viewer.swipe()
    viewer.press(K.Key_P)
    viewer.settle()
    seen_in_private = viewer.clip.id
    viewer.swipe()
    viewer.watch(8.4)
    clip = viewer.clip.id
    viewer.swipe()
    assert [event.clip for event in viewer.logged(Kind.WATCHED)] == [clip]
    assert seen_in_private not in {event.clip for event in viewer.logged(Kind.SHOWN)}


def test_one_key_turns_learning_off_and_on(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    assert viewer.sees.order == "learned"
    viewer.press(K.Key_T)
    qtbot.waitUntil(lambda: viewer.sees.order == "newest")
    viewer.settle()
    assert {placed.policy for placed in viewer.house.session.coming()[1:]} == {"newest"}
    viewer.press(K.Key_T)
    qtbot.waitUntil(lambda: viewer.sees.order == "learned")


def test_a_fresh_start_is_one_event_and_can_be_taken_back(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.watch(8.4)
    viewer.swipe()
    viewer.press(K.Key_T, CTRL)
    viewer.settle()
    assert len(viewer.logged(Kind.FRESH_START)) == 1
    assert viewer.logged(Kind.WATCHED)
    viewer.press(K.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not viewer.logged(Kind.FRESH_START))


def test_private_ends_with_the_window(viewer: Viewer, sit_down: Callable[[], Viewer]) -> None:
    viewer.settle()
    viewer.press(K.Key_P)
    viewer.settle()
    viewer.watch(8.4)
    before = viewer.log()
    again = sit_down()
    again.settle()
    assert not again.sees.private
    assert [event for event in again.log() if event.session != again.house.recorder.session] == before
