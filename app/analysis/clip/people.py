"""Counts the people in the pictures of a clip, with what they do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np

from app.analysis.clip.dancing import dancing
from app.analysis.clip.findings import Faces
from app.analysis.clip.seen import Frame, Seen
from app.analysis.clip.waving import is_waving, pose
from app.analysis.picture.findings import Floats, Hand, Picture, PictureFindings

AGREEING = 2
"""So many pictures must show a thing, in a clip that has so many."""

BURSTS = 2
"""Hands are looked at closely around so many pictures: each costs a fifth of a second."""

SAME_HAND = 1.5
"""A wrist that is more palms away an eighth of a second later belongs to another hand."""


class FindsHands(Protocol):
    """Who finds hands in a picture, the surest first."""

    def hands(self, picture: Picture, /) -> tuple[Hand, ...]: ...


def faces(pictures: Sequence[PictureFindings]) -> Faces:
    """As many as two of the pictures show, and the share that the largest fills in them."""
    numbers = sorted((len(picture.faces) for picture in pictures), reverse=True)
    sizes = sorted((picture.largest_face for picture in pictures), reverse=True)
    place = min(AGREEING, len(pictures)) - 1
    return Faces(numbers[place], sizes[place]) if pictures else Faces()


def gestures(pictures: Sequence[PictureFindings]) -> Mapping[str, float]:
    """Gestures with how surely they are made, 0..1; one that a single picture of several shows is a slip."""
    seen = [(hand.gesture, hand.score) for picture in pictures for hand in picture.hands if hand.gesture]
    counts = Counter(gesture for gesture, _ in seen)
    asked = min(AGREEING, len(pictures))
    return {
        str(gesture): max(score for other, score in seen if other == gesture)
        for gesture, count in counts.items()
        if count >= asked
    }


def dance(pictures: Sequence[PictureFindings], frames: Sequence[Frame], beat: float | None) -> float:
    """How much the body in the pictures moves as in a dance, 0..1."""
    bodies = [
        _in_pixels(picture.body.points, frame) if picture.body else None
        for picture, frame in zip(pictures, frames, strict=True)
    ]
    return dancing(bodies, beat)


def waves(pictures: Sequence[PictureFindings], seen: Seen, eye: FindsHands) -> bool:
    """Whether a hand waves around one of the pictures that show an open hand."""
    return any(is_waving(list(_followed(burst, eye))) for burst in _promising(pictures, seen))


def _promising(pictures: Sequence[PictureFindings], seen: Seen) -> Iterator[Sequence[Frame]]:
    """The bursts around pictures with a hand as it is when it waves; no moment is looked at twice."""
    looked_until_s, left = -1.0, BURSTS
    for picture, frame, burst in zip(pictures, seen.frames, seen.bursts, strict=False):
        if left and burst and burst[0].at_s >= looked_until_s and any(_raised(picture.hands, frame)):
            looked_until_s, left = burst[-1].at_s, left - 1
            yield burst


def _raised(hands: Iterable[Hand], frame: Frame) -> Iterator[bool]:
    poses = (pose(_in_pixels(hand.points, frame)) for hand in hands)
    return (each.open and each.upright for each in poses)


def _followed(burst: Iterable[Frame], eye: FindsHands) -> Iterator[Floats]:
    """One hand through a burst, never the other one; moments at which it is not found are left out."""
    last: Floats | None = None
    for frame in burst:
        hands = [_in_pixels(hand.points, frame)[:, :2] for hand in eye.hands(frame.picture)]
        nearest = min(hands, key=lambda hand: _apart(hand, hands[0] if last is None else last), default=None)
        if nearest is not None and (last is None or _apart(nearest, last) < SAME_HAND):
            last = nearest
            yield nearest


def _apart(hand: Floats, other: Floats) -> float:
    """How far the wrists are apart, in lengths of the other one's palm."""
    palm = float(np.linalg.norm(other[9] - other[0])) or 1.0
    return float(np.linalg.norm(hand[0] - other[0])) / palm


def _in_pixels(points: Floats, frame: Frame) -> Floats:
    height, width = frame.picture.shape[:2]
    scale = np.ones(points.shape[1])
    scale[:2] = width, height
    return np.asarray(points * scale)
