"""A wave is told from other movements of a hand."""

import numpy as np
from numpy.typing import NDArray

from app.analysis.clip.waving import FINGERS, MIDDLE_KNUCKLE, WRIST, is_waving, turns

Points = NDArray[np.floating]

PALM_PX = 50.0


def _hand(x: float, *, open_: bool = True, upright: bool = True) -> Points:
    """A hand at `x` palms from the left, its fingers straight up (or bent, or pointing down)."""
    points = np.zeros((21, 2))
    points[WRIST] = 0, 0
    points[[5, MIDDLE_KNUCKLE, 13, 17]] = [(-15, -PALM_PX), (0, -PALM_PX), (12, -PALM_PX), (25, -PALM_PX)]
    for joint, tip in FINGERS:
        points[joint] = points[joint - 1] - (0, 20)
        points[tip] = points[joint] - (0, 25 if open_ else -60)
    return (points if upright else -points) + (200 + x * PALM_PX, 300)


def _swing(palms: float) -> list[float]:
    return [palms * offset for offset in (0, 1, 0, -1, 0, 1, 0, -1, 0, 1)]


def test_an_open_hand_that_goes_to_and_fro_waves() -> None:
    assert is_waving([_hand(x) for x in _swing(0.5)])


def test_one_wide_swing_and_back_is_a_wave_too() -> None:
    assert is_waving([_hand(x) for x in (0, 0.7, 1.4, 1.4, 0.6, -0.2)])
    assert not is_waving([_hand(x) for x in (0, 0.2, 0.4, 0.4, 0.1, -0.2)])


def test_a_fist_and_a_hanging_hand_do_not_wave() -> None:
    assert not is_waving([_hand(x, open_=False) for x in _swing(0.5)])
    assert not is_waving([_hand(x, upright=False) for x in _swing(0.5)])


def test_a_hand_held_up_or_passing_by_does_not_wave() -> None:
    assert not is_waving([_hand(x) for x in _swing(0.05)])
    assert not is_waving([_hand(x / 2) for x in range(10)])


def test_a_hand_seen_for_a_moment_is_too_little_to_tell() -> None:
    assert not is_waving([_hand(x) for x in _swing(0.5)[:4]])
    assert not is_waving([])


def test_a_turn_counts_after_enough_way() -> None:
    assert turns([0, 1, 0, 1, 0], least=0.5) == 3
    assert turns([0, 0.3, 0.1, 0.3, 0], least=0.5) == 0
    assert turns([0, 1, 2, 3], least=0.5) == 0
