"""Limbs that move about the trunk are a dance; a walk is not."""

import numpy as np
from numpy.typing import NDArray

from app.analysis.clip.dancing import LEGS, LIMBS, dancing

Points = NDArray[np.floating]


def _body(x: float = 0.0, swing: float = 0.0) -> Points:
    """Someone upright at `x`, whose limbs are `swing` trunks from where they hang."""
    points = np.ones((17, 3))
    points[:, :2] = [(100, 40)] * 5 + [(90, 60), (110, 60)] + [(85, 90), (115, 90)] + [(85, 120), (115, 120)] + [
        (95, 120), (105, 120), (95, 160), (105, 160), (95, 200), (105, 200)]  # fmt: skip
    points[LIMBS, 0] += 60 * swing
    points[:, 0] += x
    return points


def _dance(swing: float = 0.3) -> list[Points]:
    return [_body(swing=swing * (number % 2)) for number in range(8)]


def test_limbs_that_swing_are_a_dance_and_a_beat_makes_it_surer() -> None:
    assert dancing(_dance()) > 0.5
    assert dancing(_dance(), beat=0.5) > dancing(_dance(), beat=0)
    assert dancing(_dance(), beat=1) <= 1


def test_who_stands_or_is_carried_along_does_not_dance() -> None:
    assert dancing([_body()] * 8) == 0
    assert dancing([_body(x=40.0 * number) for number in range(8)]) < 0.01


def test_a_body_whose_legs_are_not_seen_does_not_count() -> None:
    sitting = _dance()
    for body in sitting:
        body[LEGS, 2] = 0.1
    assert dancing(sitting) == 0


def test_no_bodies_and_single_ones_do_not_dance() -> None:
    assert dancing([]) == 0
    assert dancing([None] * 8) == 0
    assert dancing([_body(), None, _body(swing=1)]) == 0
