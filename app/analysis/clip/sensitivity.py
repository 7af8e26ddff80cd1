"""Joins what single pictures say about nudity into one careful score."""

from collections.abc import Sequence
from typing import NamedTuple

AGREEING = 3
"""So many pictures must agree; in a shorter clip, all of them."""

BLURRED_FROM = 0.7
BLURRED_FROM_FACE = 0.95
FACE_FILLS = 0.1
"""A face that fills this share of the picture is skin that the model takes for more, so it is asked to be surer."""


class Look(NamedTuple):
    """What one picture says: the model's score (0..1), and the share of the picture that the largest face fills."""

    score: float
    largest_face: float = 0.0


def sensitivity(looks: Sequence[Look]) -> float:
    """0..1; from 0.7 on the clip is blurred. Cartoons and make-up deceive single pictures, seldom three."""
    scores = sorted((_careful(look) for look in _near_faces(looks)), reverse=True)
    return scores[min(AGREEING, len(scores)) - 1] if scores else 0.0


def _near_faces(looks: Sequence[Look]) -> list[Look]:
    """A hand or brush may hide a close face for a moment: it is still there."""
    usual = sorted(look.largest_face for look in looks)[len(looks) // 2] if looks else 0.0
    return [Look(look.score, max(look.largest_face, usual)) for look in looks]


def _careful(look: Look) -> float:
    """The score such that 0.7 means blur, whatever fills the picture."""
    asked = BLURRED_FROM_FACE if look.largest_face >= FACE_FILLS else BLURRED_FROM
    if look.score < asked:
        return look.score * BLURRED_FROM / asked
    return BLURRED_FROM + (look.score - asked) / (1 - asked) * (1 - BLURRED_FROM)
