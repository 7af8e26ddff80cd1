"""The viewer's own limits end the feed, and give way to a typed sentence only; by keyboard alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import settings
from app.events.event import Kind
from app.feed.state import Page
from app.limits.sentence import LOOSER, MORE
from app.limits.tick import Tick
from app.paths import Paths
from app.store.database import open_store
from tests.journeys.conftest import stocked
from tests.journeys.viewer import Viewer
from tests.ui.beside import named, press, reach, texts, wait_for, write

K = Qt.Key
NOON = datetime(2026, 6, 10, 12, tzinfo=UTC)


@dataclass
class Clocks:
    """Clocks that a test sets; the time that the silent engine plays is not among it."""

    tick: Tick = field(default_factory=lambda: Tick(NOON, UTC, "one", 5000.0))

    def __call__(self) -> Tick:
        return self.tick

    def wait(self, minutes: float) -> None:
        """Time passes."""
        later = self.tick.wall + timedelta(minutes=minutes)
        self.tick = replace(self.tick, wall=later, boot_s=self.tick.boot_s + minutes * 60)


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def sit(qtbot: QtBot, paths: Paths, clocks: Clocks) -> Iterator[Callable[..., Viewer]]:
    """Starts the program with limits; each call is a start of its own."""
    viewers: list[Viewer] = []
    stocked(paths)

    def start(**limits: int) -> Viewer:
        for earlier in viewers:
            earlier.leave()
        store = open_store(paths.database)
        for name, minutes in limits.items():
            settings.put(store, name, minutes)
        store.close()
        viewers.append(Viewer(paths, qtbot, clocks))
        return viewers[-1]

    yield start
    for viewer in viewers:
        viewer.leave()


def watch(viewer: Viewer, clocks: Clocks, minutes: float) -> None:
    """Watch on, as time passes."""
    viewer.settle()
    clocks.wait(minutes)
    viewer.watch(minutes * 60)
    viewer.house.limits.look()


def spend(viewer: Viewer, clocks: Clocks, minutes: float) -> None:
    """As if the viewer had watched for so long."""
    viewer.settle()
    clocks.wait(minutes)
    viewer.house.limits.watch(str(clocks.tick.boot_s), minutes * 60)
    viewer.house.limits.look()


def rests(viewer: Viewer) -> bool:
    """Whether the page is in front and the clip stands still."""
    return viewer.sees.page is Page.RESTING and viewer.house.ring.state.paused


def test_at_the_daily_limit_the_feed_ends_and_no_key_moves_it(
    sit: Callable[..., Viewer], clocks: Clocks, qtbot: QtBot
) -> None:
    viewer = sit(daily_limit_min=1)
    watch(viewer, clocks, 0.5)
    assert viewer.sees.page is Page.STAGE
    watch(viewer, clocks, 0.6)
    assert rests(viewer)
    wait_for(qtbot, viewer.window, "resting")
    said = texts(named(viewer.window, "resting"))
    assert "You watched 1 minute, as you set for a day.\nThe feed rests until 00:00." in said
    clip = viewer.clip
    press(viewer.window, K.Key_Down, K.Key_PageDown, K.Key_MediaNext, K.Key_MediaPlay, K.Key_Up)
    viewer.house.session.next()
    viewer.house.session.play(f"{7:032x}")
    viewer.settle()
    assert (viewer.clip, rests(viewer)) == (clip, True)


def test_the_typed_sentence_gives_ten_minutes(
    sit: Callable[..., Viewer], clocks: Clocks, qtbot: QtBot
) -> None:
    viewer = sit(daily_limit_min=1)
    spend(viewer, clocks, 1.1)
    wait_for(qtbot, viewer.window, "allTheSame")
    press(viewer.window, K.Key_Return)
    wait_for(qtbot, viewer.window, "sentence")
    write(viewer.window, "please")
    press(viewer.window, K.Key_Return)
    assert rests(viewer)
    press(viewer.window, *[K.Key_Backspace] * len("please"))
    write(viewer.window, MORE)
    press(viewer.window, K.Key_Return)
    assert (viewer.sees.page, viewer.house.ring.state.paused) == (Page.STAGE, False)
    viewer.swipe()
    spend(viewer, clocks, 9)
    assert viewer.sees.page is Page.STAGE
    spend(viewer, clocks, 1.1)
    assert rests(viewer)


def test_after_a_break_the_feed_waits_until_the_viewer_goes_on(
    sit: Callable[..., Viewer], clocks: Clocks, qtbot: QtBot
) -> None:
    viewer = sit(break_after_min=5, break_length_min=3)
    spend(viewer, clocks, 5.1)
    assert rests(viewer)
    clocks.wait(3)
    viewer.house.limits.look()
    assert rests(viewer), "nothing begins to play by itself"
    wait_for(qtbot, viewer.window, "goOn")
    press(viewer.window, K.Key_Return)
    assert (viewer.sees.page, viewer.house.ring.state.paused) == (Page.STAGE, False)


def test_bedtime_comes_while_a_clip_plays_and_goes_in_the_morning(
    sit: Callable[..., Viewer], clocks: Clocks
) -> None:
    viewer = sit(bedtime_from_min=22 * 60, bedtime_to_min=7 * 60)
    viewer.settle()
    clocks.wait(10 * 60)
    viewer.house.limits.look()
    assert rests(viewer)
    assert viewer.sees.rest is not None
    assert viewer.sees.rest.words == "You set it to 22:00.\nThe feed rests until 07:00."
    clocks.wait(9 * 60)
    viewer.house.limits.look()
    assert viewer.sees.rest.over


def test_the_limit_holds_over_a_restart_and_nothing_is_shown_behind_it(
    sit: Callable[..., Viewer], clocks: Clocks, qtbot: QtBot
) -> None:
    viewer = sit(daily_limit_min=1)
    spend(viewer, clocks, 1.1)
    assert rests(viewer)
    shown = viewer.logged(Kind.SHOWN)
    clocks.tick = replace(clocks.tick, wall=clocks.tick.wall + timedelta(days=2))  # somebody sets the clock
    viewer = sit()
    viewer.settle()
    qtbot.waitUntil(lambda: rests(viewer))
    assert viewer.logged(Kind.SHOWN) == shown


def test_what_is_watched_in_private_counts_until_the_program_ends(
    sit: Callable[..., Viewer], clocks: Clocks
) -> None:
    viewer = sit(daily_limit_min=1)
    viewer.settle()
    viewer.house.session.toggle_private()
    watch(viewer, clocks, 1.1)
    assert rests(viewer)
    viewer = sit()
    watch(viewer, clocks, 0.5)
    assert viewer.sees.page is Page.STAGE, "a private session leaves nothing behind"


def test_a_stricter_limit_holds_at_once_and_a_looser_one_asks_for_the_sentence(
    sit: Callable[..., Viewer], clocks: Clocks, qtbot: QtBot
) -> None:
    viewer = sit()
    spend(viewer, clocks, 11)
    preferences = viewer.house.preferences
    viewer.window.shell.open("controls")
    wait_for(qtbot, viewer.window, "limits")
    reach(viewer.window, "daily_limit_min")
    press(viewer.window, K.Key_Right)
    assert preferences.get("daily_limit_min") == 0, "a draft does not hold"
    reach(viewer.window, "set_limits")
    press(viewer.window, K.Key_Return)
    assert (preferences.get("daily_limit_min"), viewer.sees.page) == (10, Page.RESTING)
    reach(viewer.window, "daily_limit_min")
    press(viewer.window, K.Key_Right)
    reach(viewer.window, "sentence")
    press(viewer.window, K.Key_Return)
    assert preferences.get("daily_limit_min") == 10
    write(viewer.window, LOOSER)
    press(viewer.window, K.Key_Return)
    assert preferences.get("daily_limit_min") == 15
    assert viewer.sees.rest is not None
    assert viewer.sees.rest.over
