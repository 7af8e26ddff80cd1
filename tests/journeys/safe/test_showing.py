"""Safe mode shows only what is harmless and chosen, from its switching on to its switching off."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.clips.findings import KeptFindings, keep
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.paths import Paths
from app.safe.allowed import UNCLEARED
from app.store.database import open_store
from tests.app.safe.clocks import Clocks
from tests.journeys.safe.behind import (
    ABROAD,
    HARMLESS,
    PIN,
    UNKNOWN,
    K,
    all_ids,
    allowed_ids,
    asking,
    digits,
    lock_up,
    on_disk,
    say_pin,
    shown,
)
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, named, press, reach, wait_for


def test_it_is_switched_on_with_a_new_pin_and_keeps_away_what_is_not_known_to_be_harmless(
    sit: Callable[[], Viewer], qtbot: QtBot, paths: Paths
) -> None:
    viewer = sit()
    assert {UNKNOWN, ABROAD} <= all_ids(viewer)
    viewer.window.shell.open("controls")
    wait_for(qtbot, viewer.window, "allow_Nowhere")
    assert not named(viewer.window, "safe_begin").isEnabled()
    reach(viewer.window, "allow_Nowhere")
    press(viewer.window, K.Key_Space)
    qtbot.waitUntil(lambda: named(viewer.window, "safe_begin").isEnabled())
    reach(viewer.window, "safe_begin")
    press(viewer.window, K.Key_Return)
    wait_for(qtbot, viewer.window, "pinPad")
    digits(viewer, PIN)
    digits(viewer, PIN)
    qtbot.waitUntil(lambda: viewer.house.safe.locked, timeout=20_000)
    assert viewer.window.shell.on_feed
    viewer.settle()
    safe = on_disk(paths)
    assert safe is not None
    assert PIN.encode() not in paths.database.read_bytes()
    assert shown(viewer) <= allowed_ids(viewer)


def test_it_holds_from_the_first_picture_of_the_next_start(locked: Viewer) -> None:
    allowed = allowed_ids(locked)
    assert UNKNOWN not in allowed
    assert ABROAD not in allowed
    assert shown(locked) <= allowed
    for _ in range(5):
        locked.swipe()
        assert shown(locked) <= allowed


def test_no_asking_brings_a_kept_clip_on_stage(locked: Viewer) -> None:
    before = locked.clip.id
    for clip in (UNKNOWN, ABROAD):
        locked.house.session.show_anyway(clip)
        locked.settle()
        assert locked.clip.id == before


def test_the_library_shows_what_is_allowed_alone(
    sit: Callable[[], Viewer], paths: Paths, clocks: Clocks, qtbot: QtBot
) -> None:
    lock_up(paths, clocks)
    store, at = open_store(paths.database), clocks().wall
    for clip in (UNKNOWN, ABROAD, HARMLESS):
        append(store, *(Event(new_id(at), at, "s", kind, clip) for kind in (Kind.LIKED, Kind.SAVED)))
    store.close()
    viewer = sit()
    viewer.window.shell.open("library")
    assert not asking(viewer), "it shows clips and changes nothing"
    wait_for(qtbot, viewer.window, "tile_")
    assert [each.objectName() for each in all_named(viewer.window, "tile_")] == [f"tile_{HARMLESS}"]


def test_a_clip_that_is_cleared_by_hand_is_shown_also_after_the_next_start_and_that_can_be_taken_back(
    locked: Viewer, qtbot: QtBot, sit: Callable[[], Viewer]
) -> None:
    locked.window.shell.open("hidden")
    say_pin(locked, qtbot)
    locked.house.book.spare(UNCLEARED, UNKNOWN)
    locked.settle()
    again = sit()
    again.house.session.play(UNKNOWN)
    qtbot.waitUntil(lambda: again.clip.id == UNKNOWN, timeout=20_000)
    (event,) = again.logged(Kind.RULE_SPARED)
    again.house.recorder.undo((event.id,), lambda _: again.house.session.word.undone.emit())
    qtbot.waitUntil(lambda: again.clip.id != UNKNOWN, timeout=20_000)


def test_switched_off_it_forgets_the_pin_and_shows_everything(
    locked: Viewer, qtbot: QtBot, paths: Paths
) -> None:
    locked.window.shell.open("controls")
    say_pin(locked, qtbot)
    wait_for(qtbot, locked.window, "safe_end")
    reach(locked.window, "safe_end")
    press(locked.window, K.Key_Return)
    qtbot.waitUntil(lambda: not locked.house.safe.on, timeout=20_000)
    assert on_disk(paths) is None
    locked.house.session.play(ABROAD)
    qtbot.waitUntil(lambda: locked.clip.id == ABROAD, timeout=20_000)


def test_a_clip_that_becomes_sensitive_leaves_the_stage(locked: Viewer, qtbot: QtBot) -> None:
    seen = locked.clip.id
    found = KeptFindings(seen, "made up", sensitive=0.9)
    locked.house.store.submit(lambda store: keep(store, [found])).result()
    locked.house.session.guard.know_better((seen,))
    qtbot.waitUntil(lambda: locked.clip.id != seen, timeout=20_000)
    assert replace(found).clip not in shown(locked)
