"""Safe mode, by keyboard alone: only what is harmless and chosen is shown, and all else asks for the PIN."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from app.clips.catalogue import Found, save
from app.clips.clip import Clip
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source, sources
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.paths import Paths
from app.safe.allowed import UNCLEARED
from app.safe.guesses import Guesses, moment
from app.safe.ledger import Safe, kept
from app.safe.ledger import keep as keep_safe
from app.safe.pin import seal
from app.store.database import Store, open_store
from tests.app.safe.clocks import Clocks
from tests.journeys.conftest import stocked
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, named, press, wait_for, write
from tests.ui.test_accessibility import names

K = Qt.Key
PIN, WRONG = "2718", "0000"
SEALED = seal(PIN)
HARMLESS, UNKNOWN, ABROAD = f"{0:032x}", f"{1:032x}", f"{900:032x}"
KEPT_PAGES = ("folders", "insights", "controls", "hidden", "settings", "statement")


def furnish(paths: Paths) -> None:
    """A source of which nothing is known of every second clip, and a second source of harmless ones."""
    stocked(paths, 24)
    store = open_store(paths.database)
    store.connection.execute(
        "DELETE FROM findings WHERE clip IN (SELECT id FROM clips WHERE title LIKE '%1')"
    )
    store.connection.execute("DELETE FROM findings WHERE clip = ?", [UNKNOWN])
    clip = Clip(ABROAD, "Abroad", "/abroad/1.mp4", tags=("tea",), duration_s=8.0, width=90, height=160)
    save(store, add_source(store, "made up", "/abroad", "Abroad"), [Found(clip, clip.where, 1, 1)])
    keep(store, [KeptFindings(ABROAD, "made up", sensitive=0.0)])
    store.close()


def lock_up(paths: Paths, clocks: Clocks) -> None:
    """Safe mode, as it is left behind by somebody who allows the first source."""
    store = open_store(paths.database)
    keep_safe(store, Safe(SEALED, Guesses(moment(clocks())), frozenset({sources(store)[0].id})))
    store.close()


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def sit(qtbot: QtBot, paths: Paths, clocks: Clocks) -> Iterator[Callable[[], Viewer]]:
    """Starts the program; each call is a start of its own."""
    viewers: list[Viewer] = []
    furnish(paths)

    def start() -> Viewer:
        for earlier in viewers:
            earlier.leave()
        viewers.append(Viewer(paths, qtbot, clocks))
        viewers[-1].settle()
        return viewers[-1]

    yield start
    for viewer in viewers:
        viewer.leave()
    viewers.clear()
    qtbot.wait(0)


@pytest.fixture
def locked(sit: Callable[[], Viewer], paths: Paths, clocks: Clocks) -> Viewer:
    """A viewer in front of safe mode that is locked."""
    lock_up(paths, clocks)
    return sit()


def digits(viewer: Viewer, text: str) -> None:
    """Type digits, and go on."""
    press(viewer.window, *(K(ord(digit)) for digit in text), K.Key_Return)


def say_pin(viewer: Viewer, qtbot: QtBot, pin: str = PIN) -> None:
    """Type a PIN, and wait for what becomes of it."""
    wait_for(qtbot, viewer.window, "pinPad")
    with qtbot.waitSignal(viewer.house.safe.tried, timeout=20_000):
        digits(viewer, pin)


def focus(viewer: Viewer, name: str) -> None:
    named(viewer.window, name).forceActiveFocus(Qt.FocusReason.TabFocusReason)


def asking(viewer: Viewer) -> bool:
    """Whether the pad stands before the screen."""
    return next(all_named(viewer.window, "pinPad"), None) is not None


def shown(viewer: Viewer) -> set[str]:
    """What is on stage and what comes."""
    return {viewer.clip.id, *(placed.clip.id for placed in viewer.house.session.coming())}


def on_disk(paths: Paths) -> Safe | None:
    """Safe mode as another program reads it."""
    store: Store = open_store(paths.database)
    try:
        return kept(store)
    finally:
        store.close()


def test_it_is_switched_on_with_a_new_pin_and_keeps_away_what_is_not_known_to_be_harmless(
    sit: Callable[[], Viewer], qtbot: QtBot, paths: Paths
) -> None:
    viewer = sit()
    assert {UNKNOWN, ABROAD} <= all_ids(viewer)
    viewer.window.shell.open("controls")
    wait_for(qtbot, viewer.window, "allow_Nowhere")
    assert not named(viewer.window, "safe_begin").isEnabled()
    focus(viewer, "allow_Nowhere")
    press(viewer.window, K.Key_Space)
    qtbot.waitUntil(lambda: named(viewer.window, "safe_begin").isEnabled())
    focus(viewer, "safe_begin")
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


def all_ids(viewer: Viewer) -> set[str]:
    """All clips of the catalogue."""
    read = viewer.house.store.submit(
        lambda store: store.connection.execute("SELECT id FROM clips").fetchall()
    )
    return {id_ for (id_,) in read.result()}


def allowed_ids(viewer: Viewer) -> set[str]:
    """The harmless clips of the first source, by SQL."""
    known = "SELECT clip FROM findings WHERE sensitive < 0.5"
    wanted = f"SELECT clip FROM files WHERE source = 1 AND clip IN ({known})"
    read = viewer.house.store.submit(lambda store: store.connection.execute(wanted).fetchall())
    return {id_ for (id_,) in read.result()}


def test_two_pins_that_differ_switch_nothing_on(sit: Callable[[], Viewer], qtbot: QtBot) -> None:
    viewer = sit()
    viewer.window.shell.open("controls")
    wait_for(qtbot, viewer.window, "allow_Nowhere")
    focus(viewer, "allow_Nowhere")
    press(viewer.window, K.Key_Space)
    focus(viewer, "safe_begin")
    press(viewer.window, K.Key_Return)
    digits(viewer, "12")
    assert named(viewer.window, "pin_problem").property("text") == "A PIN has 4 to 12 digits."
    digits(viewer, PIN)
    digits(viewer, WRONG)
    assert named(viewer.window, "pin_problem").property("text") == "The two differ. Choose a PIN again."
    press(viewer.window, K.Key_Escape)
    assert not asking(viewer)
    assert not viewer.house.safe.on


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


@pytest.mark.parametrize("name", KEPT_PAGES)
def test_a_page_opens_with_the_pin_alone(locked: Viewer, qtbot: QtBot, name: str) -> None:
    locked.window.shell.open(name)
    assert locked.window.shell.on_feed
    say_pin(locked, qtbot, WRONG)
    assert locked.window.shell.on_feed
    assert named(locked.window, "pin_problem").property("text") == "That is not the PIN. Nothing was opened."
    say_pin(locked, qtbot)
    assert locked.window.shell.property("name") == name
    assert not asking(locked)


def test_every_page_but_the_library_is_kept(locked: Viewer) -> None:
    """All there are: a new page is kept as well."""
    pages = {name for name, page in locked.window.shell._pages.items() if not page.free}
    assert pages == {*KEPT_PAGES}
    assert {*locked.window.shell._pages} - pages == {"library"}


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (K.Key_T, Qt.KeyboardModifier.NoModifier),
        (K.Key_P, Qt.KeyboardModifier.NoModifier),
        (K.Key_T, Qt.KeyboardModifier.ControlModifier),
        (K.Key_O, Qt.KeyboardModifier.ControlModifier),
        (K.Key_V, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_no_key_changes_a_setting_the_history_or_the_sources(
    locked: Viewer, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    preferences, recorder = locked.house.preferences, locked.house.recorder
    before = locked.log(), preferences.get("learning"), recorder.private
    wanted: list[bool] = []
    locked.window.shell.folder_wanted.connect(lambda: wanted.append(True))
    locked.press(key, modifier)
    assert asking(locked)
    press(locked.window, K.Key_Escape)
    assert not asking(locked)
    assert (locked.log(), preferences.get("learning"), recorder.private) == before
    assert wanted == []


def test_what_is_dropped_comes_in_with_the_pin_alone(locked: Viewer, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    known = locked.house.store.submit(sources).result()
    locked.window._models.feed.add([QUrl.fromLocalFile(str(folder))])
    assert asking(locked)
    assert locked.house.store.submit(sources).result() == known
    say_pin(locked, qtbot)
    qtbot.waitUntil(
        lambda: len(locked.house.store.submit(sources).result()) == len(known) + 1, timeout=20_000
    )


def test_pasting_a_folder_asks_for_the_pin(locked: Viewer, tmp_path: Path) -> None:
    parcel = QMimeData()
    parcel.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    QGuiApplication.clipboard().setMimeData(parcel)
    locked.press(K.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert asking(locked)


def test_nothing_typed_on_the_pad_reaches_the_feed(locked: Viewer) -> None:
    before = locked.clip.id
    locked.window.shell.open("settings")
    write(locked.window, "jlns")
    press(locked.window, K.Key_Down, K.Key_Space)
    assert locked.clip.id == before
    assert not locked.sees.liked
    assert named(locked.window, "pin").property("text") == ""


def test_tab_stays_on_the_pad_and_a_screen_reader_is_told_what_it_asks(locked: Viewer) -> None:
    locked.window.shell.open("settings")
    met = []
    for _ in range(6):
        press(locked.window, K.Key_1)
        met.append(locked.window.activeFocusItem().objectName())
        press(locked.window, K.Key_Tab)
    assert {*met} == {"pin", "pin_enter", "pin_leave"}
    assert "Safe mode is locked" in names(locked.window, QAccessible.Role.EditableText)
    assert "Safe mode is locked" in names(locked.window, QAccessible.Role.Dialog)
    assert {"Go on", "Leave", "Erase the last digit"} <= {*names(locked.window, QAccessible.Role.Button)}


def test_it_is_open_until_it_is_locked_again_and_then_the_page_is_left(locked: Viewer, qtbot: QtBot) -> None:
    focus(locked, "nav_lock")
    press(locked.window, K.Key_Space)
    say_pin(locked, qtbot)
    for name in ("settings", "controls"):
        locked.window.shell.open(name)
        assert locked.window.shell.property("name") == name
    wait_for(qtbot, locked.window, "safe_lock")
    focus(locked, "safe_lock")
    press(locked.window, K.Key_Return)
    assert locked.window.shell.on_feed
    locked.window.shell.open("settings")
    assert asking(locked)


def test_the_next_start_is_locked_again(locked: Viewer, qtbot: QtBot, sit: Callable[[], Viewer]) -> None:
    locked.window.shell.open("settings")
    say_pin(locked, qtbot)
    again = sit()
    again.window.shell.open("settings")
    assert asking(again)


def test_what_was_changed_while_it_was_open_cannot_be_taken_back_once_it_is_locked(
    locked: Viewer, qtbot: QtBot
) -> None:
    locked.window.shell.open("hidden")
    say_pin(locked, qtbot)
    locked.house.book.spare(UNCLEARED, UNKNOWN)
    locked.settle()
    locked.house.safe.lock()
    locked.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    locked.settle()
    assert locked.logged(Kind.RULE_SPARED)


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


def test_guessing_on_the_pad_is_slowed_over_a_restart_of_the_program_too(
    locked: Viewer, qtbot: QtBot, sit: Callable[[], Viewer], clocks: Clocks
) -> None:
    locked.window.shell.open("settings")
    for _ in range(3):
        say_pin(locked, qtbot, WRONG)
    again = sit()
    clocks.set(-timedelta(days=30))
    again.window.shell.open("settings")
    say_pin(again, qtbot)
    assert named(again.window, "pin_problem").property("text") == (
        "Too many wrong PINs. Wait 30 seconds and try again."
    )
    clocks.run(30)
    say_pin(again, qtbot)
    assert again.window.shell.property("name") == "settings"


def test_switched_off_it_forgets_the_pin_and_shows_everything(
    locked: Viewer, qtbot: QtBot, paths: Paths
) -> None:
    locked.window.shell.open("controls")
    say_pin(locked, qtbot)
    wait_for(qtbot, locked.window, "safe_end")
    focus(locked, "safe_end")
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
