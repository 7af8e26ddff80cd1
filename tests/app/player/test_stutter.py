"""A clip that stutters is noticed, and nothing else is taken for it."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from app.player.state import PlayerState
from app.player.stutter import Stutter

FRAME_S, LATE_S = 1 / 30, 0.15
PLAYING = PlayerState(key="a", ready=True)


def states(intervals_s: Iterable[float], state: PlayerState = PLAYING) -> list[PlayerState]:
    return [replace(state, counted_at_s=at_s) for at_s in accumulate(intervals_s, initial=100.0)]


def noticed(*visits: list[PlayerState]) -> int:
    stutter, times = Stutter(), []
    stutter.noticed.connect(lambda: times.append(1))
    for visit in visits:
        for state in visit:
            stutter.take(state)
    return len(times)


def test_three_late_frames_in_a_short_while_are_a_stutter() -> None:
    assert noticed(states([FRAME_S] * 30 + [LATE_S, FRAME_S] * 3)) == 1


def test_even_frames_are_none_however_slow_the_clip_is() -> None:
    assert noticed(states([FRAME_S] * 300)) == 0
    assert noticed(states([0.2] * 300)) == 0


def test_a_late_frame_now_and_then_is_none() -> None:
    assert noticed(states(([FRAME_S] * 60 + [LATE_S]) * 5)) == 0


def test_a_stutter_that_lasts_is_noticed_again_and_again() -> None:
    assert noticed(states([FRAME_S] * 30 + [LATE_S, FRAME_S, FRAME_S, FRAME_S] * 12)) == 4


def test_a_pause_a_seek_and_another_clip_are_none() -> None:
    paused = [replace(PLAYING, paused=True)]
    seeks = [states([FRAME_S] * 20, replace(PLAYING, seeks=n)) for n in range(5)]
    others = [states([FRAME_S] * 20, replace(PLAYING, key=str(n))) for n in range(5)]
    pauses = [states([FRAME_S] * 20), paused, states([FRAME_S] * 20), paused, states([FRAME_S] * 20), paused]
    assert noticed(*pauses, *seeks, *others) == 0
