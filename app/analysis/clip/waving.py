"""Sees a hand wave: open, upright, and going to and fro."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.floating]
"""(21, 2 or 3) of one hand in pixels, as MediaPipe numbers them."""

WRIST, MIDDLE_KNUCKLE, MIDDLE_TIP = 0, 9, 12
FINGERS = ((6, 8), (10, 12), (14, 16), (18, 20))
"""The middle joint and the tip of each finger but the thumb."""

OPEN_FINGERS = 3
OPEN_SHARE, UPRIGHT_SHARE = 0.6, 0.7
TURNS, TURN_PALMS = 2, 0.35
WIDE_PALMS = 1.0
"""To wave is to turn round twice, each time after a third of a palm's length, or once after a wide swing."""

FEWEST = 5


class Pose(NamedTuple):
    """One hand at one moment; `x` is where its middle finger ends and `palm` how long it is, in pixels."""

    open: bool
    upright: bool
    x: float
    palm: float


def pose(hand: Points) -> Pose:
    wrist, knuckle = hand[WRIST, :2], hand[MIDDLE_KNUCKLE, :2]
    stretched = sum(_reach(hand, tip) > _reach(hand, joint) for joint, tip in FINGERS)
    upright = float(wrist[1] - knuckle[1]) > abs(float(wrist[0] - knuckle[0]))
    palm = float(np.linalg.norm(knuckle - wrist)) or 1.0
    return Pose(stretched >= OPEN_FINGERS, upright, float(hand[MIDDLE_TIP, 0]), palm)


def is_waving(hands: Sequence[Points]) -> bool:
    """Whether one hand waves in a second and a half, of which it is seen some eight times a second."""
    if len(hands) < FEWEST:
        return False
    poses = [pose(hand) for hand in hands]
    is_open = np.mean([each.open for each in poses]) >= OPEN_SHARE
    is_upright = np.mean([each.upright for each in poses]) >= UPRIGHT_SHARE
    return bool(is_open and is_upright) and _swings(poses)


def _swings(poses: Sequence[Pose]) -> bool:
    palm = float(np.median([each.palm for each in poses]))
    places = [each.x / palm for each in poses]
    return turns(places, TURN_PALMS) >= TURNS or turns(places, WIDE_PALMS) >= 1


def turns(places: Sequence[float], least: float) -> int:
    """How often a movement changes its direction, each time after at least so much way."""
    count, heading, edge = 0, 0, places[0]
    for place in places[1:]:
        way = place - edge
        if heading * way > 0:
            edge = place
        elif abs(way) >= least:
            count += heading != 0
            heading, edge = (1 if way > 0 else -1), place
    return count


def _reach(hand: Points, point: int) -> float:
    return float(np.linalg.norm(hand[point, :2] - hand[WRIST, :2]))
