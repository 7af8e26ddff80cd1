"""Safe mode keeps pages, settings, history and sources behind its PIN."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.clips.sources import sources
from app.connections import PLAYING
from app.events.event import Kind
from app.paths import Paths
from app.safe.allowed import UNCLEARED
from app.settings import TABLE
from app.wiring import LOCKED
from tests.app.safe.clocks import Clocks
from tests.journeys.safe.behind import KEPT_PAGES, UNKNOWN, WRONG, K, asking, lock_up, say_pin
from tests.journeys.viewer import Viewer
from tests.ui.beside import named, press
from ui.actions import KEPT
from ui.keys import KEYS

FREELY_SAID = {
    *(Kind.SESSION_STARTED, Kind.SHOWN, Kind.WATCHED, Kind.SKIPPED, Kind.LIKED, Kind.UNLIKED, Kind.SAVED),
    *(Kind.FOLLOWED, Kind.UNFOLLOWED, Kind.OPENED_FOLLOWING),
    *(Kind.UNSAVED, Kind.SHARED, Kind.OPENED_COMMENTS, Kind.READ_COMMENTS, Kind.UNDONE),
}
"""What keys may add to the history while it is locked."""


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


def test_every_page_is_kept_but_those_that_only_show_clips(locked: Viewer) -> None:
    """All there are: a new page is kept as well."""
    pages = {name for name, page in locked.window.shell._pages.items() if not page.free}
    assert pages == {*KEPT_PAGES}
    assert {*locked.window.shell._pages} - pages == {"library", "following", "subject"}


def test_no_key_changes_a_setting_the_history_or_the_sources(locked: Viewer) -> None:
    """All keys there are: what a new one does is kept as well."""
    wanted, looked = list[bool](), list[str]()
    locked.window.shell.folder_wanted.connect(lambda: wanted.append(True))
    locked.window.shell.source_wanted.connect(looked.append)
    before = state(locked)
    for key in {
        key.action: key for key in reversed(KEYS) if key.shown and key.action != "full_screen"
    }.values():
        locked.press(key.key, key.modifiers)
        assert asking(locked) == (key.action in KEPT), key.action
        press(locked.window, K.Key_Escape, K.Key_Escape)
        locked.window.shell.open("feed")
    assert state(locked) == before
    assert (wanted, looked) == ([], [])
    assert {event.kind for event in locked.log()} <= FREELY_SAID


def state(viewer: Viewer) -> object:
    """All settings but those of what plays, the rules, the sources, and whether anything is kept."""
    house = viewer.house
    values = {name: house.preferences.get(name) for name in TABLE if name not in (*PLAYING, "captions")}
    told = house.store.submit(sources).result()
    return values, house.book.ruling, [(each.id, each.where) for each in told], house.recorder.private


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


def test_a_folder_named_at_the_start_is_not_added_and_that_is_said(
    sit: Callable[[], Viewer], paths: Paths, clocks: Clocks, tmp_path: Path, qtbot: QtBot
) -> None:
    lock_up(paths, clocks)
    first = sit()
    known = places(first)
    first.leave()
    viewer = Viewer(paths, qtbot, clocks, folders=(tmp_path,))
    try:
        assert viewer.sees.notice == LOCKED
        viewer.settle()
        assert places(viewer) == known
    finally:
        viewer.leave()


def places(viewer: Viewer) -> list[str]:
    return [source.where for source in viewer.house.store.submit(sources).result()]


def test_likes_and_notes_need_no_pin(locked: Viewer, qtbot: QtBot) -> None:
    locked.press(K.Key_L)
    qtbot.waitUntil(lambda: locked.sees.liked)
    locked.house.session.comment("Again on Sunday")
    qtbot.waitUntil(lambda: len(locked.sees.notes) == 1)
    assert not asking(locked)
    assert [len(locked.logged(kind)) for kind in (Kind.LIKED, Kind.COMMENTED)] == [1, 1]


def test_a_clip_that_is_cleared_in_private_is_not_cleared_afterwards(locked: Viewer, qtbot: QtBot) -> None:
    locked.window.shell.open("hidden")
    say_pin(locked, qtbot)
    locked.house.session.toggle_private()
    locked.house.book.spare(UNCLEARED, UNKNOWN)
    assert is_cleared(locked)
    locked.house.session.toggle_private()
    qtbot.waitUntil(lambda: not is_cleared(locked))
    assert not locked.logged(Kind.RULE_SPARED)


def is_cleared(viewer: Viewer) -> bool:
    return any(UNKNOWN in rule.spared for rule in viewer.house.safe.rules)


def test_pasting_a_folder_asks_for_the_pin(locked: Viewer, tmp_path: Path) -> None:
    parcel = QMimeData()
    parcel.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    QGuiApplication.clipboard().setMimeData(parcel)
    locked.press(K.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert asking(locked)


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
