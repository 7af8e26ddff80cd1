"""What counts as watching."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from app.player.port import FrameArrived
from app.player.silent import PlainFrame
from app.player.state import Failed, Interrupted, Paused, PlayerState, Resumed, Sought, as_of, reduce

FRAME = PlainFrame(QColor("red"), 2, 2, lambda: None)


def frame(at_s: float, position_s: float, duration_s: float = 10.0) -> FrameArrived:
    return FrameArrived(0, 1, FRAME, 1, at_s, position_s, duration_s)


def test_watch_time_adds_up_the_intervals_between_frames() -> None:
    state = PlayerState("a")
    for at_s in (5.0, 5.1, 5.3):
        state = reduce(state, frame(at_s, at_s - 5))
    assert state.watched_s == pytest.approx(0.3)
    assert state.ready


def test_a_stalled_picture_is_hardly_watched() -> None:
    state = reduce(reduce(PlayerState("a"), frame(0, 0)), frame(60, 1))
    assert state.watched_s == 0.25


def test_a_clock_that_runs_backwards_takes_nothing_away() -> None:
    state = reduce(reduce(PlayerState("a"), frame(9, 0)), frame(3, 1))
    assert state.watched_s == 0


def test_frames_while_paused_are_not_watched() -> None:
    state = reduce(reduce(PlayerState("a"), frame(0, 0)), Paused(0.1))
    state = reduce(reduce(state, frame(0.2, 5)), frame(0.3, 5))
    assert (state.watched_s, state.position_s) == (0, 5)


def test_a_pause_is_counted_while_it_lasts_and_after() -> None:
    paused = reduce(PlayerState("a"), Paused(10))
    assert as_of(paused, 13).paused_s == 3
    assert reduce(paused, Paused(12)).paused_at_s == 10
    assert reduce(as_of(paused, 13), Resumed(15)).paused_s == 5


def test_the_pause_itself_is_not_watched() -> None:
    state = reduce(reduce(PlayerState("a"), frame(0, 0)), Paused(0.1))
    state = reduce(reduce(state, Resumed(0.2)), frame(0.25, 0.1))
    assert state.watched_s == 0


@pytest.mark.parametrize(("muted", "volume"), [(True, 1.0), (False, 0.0)])
def test_time_without_sound_is_counted_beside(muted: bool, volume: float) -> None:
    state = replace(PlayerState("a"), muted=muted, volume=volume)
    state = reduce(reduce(state, frame(0, 0)), frame(0.1, 0.1))
    assert state.muted_s == state.watched_s == pytest.approx(0.1)


def test_a_clip_that_begins_anew_has_looped() -> None:
    state = reduce(reduce(PlayerState("a"), frame(0, 9.9)), frame(0.1, 0.05))
    assert state.loops == 1


def test_a_small_step_back_is_no_loop() -> None:
    state = reduce(reduce(PlayerState("a"), frame(0, 9.9)), frame(0.1, 9.6))
    assert state.loops == 0


def test_a_seek_to_the_begin_is_no_loop_even_when_old_frames_are_on_their_way() -> None:
    state = reduce(reduce(PlayerState("a"), frame(0, 9.0)), Sought(0.1, 0.0))
    state = reduce(reduce(state, frame(0.15, 9.1)), frame(0.2, 0.0))
    assert (state.loops, state.seeks) == (0, 1)


def test_a_position_never_lies_behind_the_end() -> None:
    assert reduce(PlayerState("a"), frame(0, 10.3)).position_s == 10


def test_the_time_without_a_player_is_not_watched() -> None:
    state = reduce(reduce(PlayerState("a"), frame(0, 0)), Interrupted())
    assert reduce(state, frame(0.2, 0.1)).watched_s == 0


def test_a_failure_keeps_what_was_watched() -> None:
    state = reduce(reduce(reduce(PlayerState("a"), frame(0, 0)), frame(0.2, 0.2)), Failed("It broke."))
    assert (state.failed, state.watched_s) == ("It broke.", 0.2)
