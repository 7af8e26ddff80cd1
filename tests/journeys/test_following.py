"""What the viewer follows, by keyboard alone: followed from the stage, seen to its end, new the next time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clips.catalogue import Found, save
from app.clips.clip import Clip
from app.clips.findings import KeptFindings, keep
from app.events.event import Kind
from app.feed.state import Page
from app.paths import Paths
from app.store.database import Store
from tests.journeys.conftest import stocked
from tests.journeys.viewer import Viewer
from tests.ui.beside import press, wait_for

K = Qt.Key


def comes_in(viewer: Viewer, clip: Clip) -> None:
    """A clip comes into the catalogue behind the open window."""

    def work(store: Store) -> None:
        source = store.connection.execute("SELECT id FROM sources").fetchone()[0]
        save(store, source, [Found(replace(clip, added=datetime.now(UTC)), f"/new/{clip.id}", 1, 1)])
        keep(store, [KeptFindings(clip.id, "made up", sensitive=0.0)])

    viewer.house.store.submit(work).result()


def opens(viewer: Viewer, qtbot: QtBot) -> None:
    """Press the key of the Following feed, and wait for what it brings."""
    viewer.press(K.Key_G)
    qtbot.waitUntil(lambda: viewer.sees.following is not None)
    qtbot.waitUntil(lambda: viewer.sees.page is Page.UP_TO_DATE or plays_followed(viewer))


def plays_followed(viewer: Viewer) -> bool:
    shown = viewer.house.ring.state.ready and viewer.house.ring.state.key == viewer.clip.id
    return shown and viewer.sees.following is not None and viewer.house.session._line.current.policy == "following"


def follows_creator(viewer: Viewer) -> Clip:
    """Follow whoever made the clip on stage."""
    viewer.settle()
    viewer.press(K.Key_A)
    assert viewer.sees.followed
    return viewer.clip


def through(viewer: Viewer, qtbot: QtBot) -> list[str]:
    """Swipe on to the end; the clips that were on stage."""
    met = [viewer.clip.id]
    while viewer.sees.page is not Page.UP_TO_DATE:
        before = viewer.clip.id
        viewer.press(K.Key_Down)
        qtbot.waitUntil(lambda: viewer.sees.page is Page.UP_TO_DATE or viewer.clip.id != before)
        if viewer.sees.page is not Page.UP_TO_DATE:
            qtbot.waitUntil(lambda: plays_followed(viewer))
            met.append(viewer.clip.id)
        assert len(met) < 40
    return met


def test_what_is_followed_is_seen_to_its_end_and_nothing_is_new_the_next_time(viewer: Viewer, qtbot: QtBot) -> None:
    first = follows_creator(viewer)
    opens(viewer, qtbot)
    met = through(viewer, qtbot)
    mates = {f"{n:032x}" for n in range(120) if f"Maker {n % 17}" == first.creator}
    assert len(met) == len(set(met)) and set(met) == mates - {first.id}
    wait_for(qtbot, viewer.window, "upToDate")
    assert viewer.house.ring.state.paused, "nothing plays on by itself"
    press(viewer.window, K.Key_Return)
    qtbot.waitUntil(lambda: viewer.sees.following is None and viewer.clip.id == first.id)
    viewer.settle()
    opens(viewer, qtbot)
    assert viewer.sees.page is Page.UP_TO_DATE and viewer.sees.following is not None
    assert viewer.sees.following.more
