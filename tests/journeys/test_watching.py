"""What the viewer finishes, skips and likes is safe on disk, and can be taken back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.events.event import Kind
from app.events.log import live_events
from app.feed.state import Page
from app.paths import Paths
from app.store.database import open_store
from tests.journeys.conftest import stocked
from tests.journeys.footage import two_clips
from tests.journeys.viewer import Viewer

CTRL = Qt.KeyboardModifier.ControlModifier


def test_down_brings_the_next_clip_and_up_the_one_before(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    first = viewer.clip
    viewer.swipe()
    assert viewer.clip != first
    viewer.press(Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: viewer.clip == first)


def test_a_finished_clip_is_in_the_log_with_its_seconds(viewer: Viewer) -> None:
    viewer.settle()
    clip = viewer.clip
    viewer.watch(8.4)
    viewer.swipe()
    watched = viewer.logged(Kind.WATCHED)
    assert [event.clip for event in watched] == [clip.id]
    assert 8.0 <= watched[0].value <= 8.5
    assert watched[0].detail["loops"] == 1


def test_a_clip_left_at_once_is_a_skip(viewer: Viewer) -> None:
    viewer.settle()
    clip = viewer.clip
    viewer.watch(0.5)
    viewer.swipe()
    assert [event.clip for event in viewer.logged(Kind.SKIPPED)] == [clip.id]


def test_paused_time_is_not_watched(viewer: Viewer) -> None:
    viewer.settle()
    viewer.watch(3.0)
    viewer.press(Qt.Key.Key_Space)
    viewer.watch(60.0)
    viewer.swipe()
    assert 2.5 <= viewer.logged(Kind.WATCHED)[0].value <= 3.5


def test_only_what_was_on_stage_counts_as_shown(viewer: Viewer) -> None:
    viewer.settle()
    seen = [viewer.clip.id]
    for _ in range(4):
        viewer.swipe()
        seen.append(viewer.clip.id)
    shown = viewer.logged(Kind.SHOWN)
    assert [event.clip for event in shown] == seen
    assert all(0 < event.value <= 1 and event.detail["policy"] for event in shown)


def test_a_like_is_kept_and_can_be_taken_back(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.press(Qt.Key.Key_L)
    assert viewer.sees.liked
    assert [event.clip for event in viewer.logged(Kind.LIKED)] == [viewer.clip.id]
    viewer.press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not viewer.sees.liked)
    assert viewer.logged(Kind.LIKED) == []


def test_ten_quick_swipes_lose_no_key(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    for _ in range(10):
        viewer.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: viewer.sees.place == 10)
    qtbot.waitUntil(lambda: viewer.house.ring.state.key == viewer.clip.id and viewer.house.ring.state.ready)


def test_a_clip_that_cannot_be_played_is_passed_over(viewer: Viewer) -> None:
    viewer.settle()
    broken = viewer.house.session.coming()[1].clip.id
    viewer.engine.fail(broken)
    viewer.swipe()
    viewer.swipe()
    assert viewer.clip.id != broken
    assert broken not in [event.clip for event in viewer.logged(Kind.SHOWN)]


def test_a_private_note_stays_with_its_clip(viewer: Viewer, sit_down: Callable[[], Viewer]) -> None:
    viewer.settle()
    clip = viewer.clip.id
    viewer.house.session.comment("  for Sunday ")
    again = sit_down()
    again.house.session.play(clip)
    again._qtbot.waitUntil(lambda: again.clip.id == clip)
    assert again.sees.notes == ("for Sunday",)


def test_leaving_writes_the_last_visit(paths: Paths, sit_down: Callable[[], Viewer]) -> None:
    stocked(paths)
    viewer = sit_down()
    viewer.settle()
    viewer.watch(4.0)
    viewer.leave()
    store = open_store(paths.database)
    kinds = [event.kind for event in live_events(store)]
    store.close()
    assert kinds == [Kind.SESSION_STARTED, Kind.SHOWN, Kind.WATCHED, Kind.SESSION_ENDED]


def test_without_any_clip_the_page_says_what_to_do(
    paths: Paths, sit_down: Callable[[], Viewer], qtbot: QtBot
) -> None:
    stocked(paths, count=0)
    viewer = sit_down()
    qtbot.waitUntil(lambda: viewer.sees.page is Page.EMPTY, timeout=20_000)


def test_a_missing_player_is_said_and_found_again(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.engine.missing = "libVLC is not there."
    viewer.house.session.look_again()
    qtbot.waitUntil(lambda: viewer.sees.page is Page.NO_PLAYER)
    viewer.engine.missing = ""
    viewer.house.session.look_again()
    qtbot.waitUntil(lambda: viewer.sees.page is Page.STAGE)


def test_the_first_clip_of_a_folder_that_is_added_takes_the_stage(
    viewer: Viewer, tmp_path: Path, qtbot: QtBot
) -> None:
    viewer.settle()
    folder = two_clips(tmp_path / "mine")
    viewer.house.session.add_folder(str(folder))
    qtbot.waitUntil(lambda: viewer.clip.where.startswith(str(folder)), timeout=20_000)
    coming = viewer.house.session.coming
    qtbot.waitUntil(lambda: bool(coming()) and coming()[0].clip.where.startswith(str(folder)), timeout=20_000)


def test_what_cannot_be_added_is_said_in_a_sentence(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.house.session.add_folder("/nowhere/at/all")
    qtbot.waitUntil(lambda: "no folder" in viewer.sees.notice, timeout=20_000)
