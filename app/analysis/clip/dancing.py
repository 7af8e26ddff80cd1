"""Tells how much a body moves as in a dance: its limbs against its trunk, better with a beat."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.floating]
"""(17, 3) of one body in the order of COCO: x and y in pixels, and how surely each is seen (0..1)."""

SHOULDERS, HIPS = [5, 6], [11, 12]
LIMBS = [7, 8, 9, 10, 13, 14, 15, 16]
SEEN = 0.5
LEGS = [13, 14, 15, 16]
LIVELY_TRUNKS = 0.25
"""Limbs that move by a quarter of a trunk's length between two looks are as lively as can be."""

WITHOUT_BEAT = 0.6


def dancing(bodies: Sequence[Points | None], beat: float | None = None) -> float:
    """0..1, from the bodies in the pictures of one clip (None where there is none) and how clear a beat is heard
    (None where nothing is).

    Who walks or stands moves the trunk or nothing; who dances moves arms and legs about it. Bodies without legs do
    not count.
    """
    whole = [body if body is not None and body[LEGS, 2].mean() > SEEN else None for body in bodies]
    moves = [_moved(one, other) for one, other in pairwise(whole) if one is not None and other is not None]
    if not moves:
        return 0.0
    share = sum(body is not None for body in whole) / len(whole)
    lively = min(1.0, float(np.median(moves)) / LIVELY_TRUNKS)
    fitting = 1.0 if beat is None else WITHOUT_BEAT + (1 - WITHOUT_BEAT) * min(1.0, 2 * beat)
    return share * lively * fitting


def _moved(one: Points, other: Points) -> float:
    """How far the limbs have moved about the trunk, in lengths of it."""
    both = [limb for limb in LIMBS if min(one[limb, 2], other[limb, 2]) > SEEN]
    ways = np.linalg.norm(_about_trunk(one)[both] - _about_trunk(other)[both], axis=1)
    return float(ways.mean()) if len(ways) else 0.0


def _about_trunk(body: Points) -> NDArray[np.floating]:
    hips, shoulders = body[HIPS, :2].mean(axis=0), body[SHOULDERS, :2].mean(axis=0)
    trunk = float(np.linalg.norm(shoulders - hips)) or 1.0
    return np.asarray((body[:, :2] - hips) / trunk)
