"""Pictures of which only what a test asks about is set."""

from collections.abc import Sequence

import numpy as np

from app.analysis.picture.findings import Body, Box, Face, Gesture, Hand, Light, PictureFindings


def face(share: float = 0.04) -> Face:
    side = share**0.5
    return Face(Box(0.3, 0.3, side, side), 0.9)


def hand(gesture: Gesture | None = None, score: float = 0.9, *, upright: bool = True) -> Hand:
    points = np.full((21, 3), 0.5)
    points[9, 1] += -0.1 if upright else 0.1
    return Hand(points, gesture, score if gesture else 0.0)


def shows(
    faces: Sequence[Face] = (), hands: Sequence[Hand] = (), body: Body | None = None, people: int = 0
) -> PictureFindings:
    return PictureFindings(
        words=(),
        faces=tuple(faces),
        hands=tuple(hands),
        body=body,
        people=people,
        light=Light(0.5, 0.3, 0.1),
        text_card=0.0,
        cartoon=0.0,
        sensitive=0.0,
        look=np.zeros(128),
        meaning=np.zeros(384),
        evidence=np.zeros(0),
        features=np.zeros(1280),
        style=np.zeros(18),
    )
