"""Finds faces: how many, where and how large; never whose."""

from collections.abc import Iterator

import numpy as np

from app.analysis.models.shelf import Shelf
from app.analysis.picture.blaze import Detection, Detector, anchors
from app.analysis.picture.boxes import Boxes
from app.analysis.picture.canvas import Cutting
from app.analysis.picture.findings import Box, Face, Floats, Picture

THRESHOLD = 0.6
SURE = 0.9
"""A face of this score needs no person around it."""
LOOKED_AT_AGAIN = 6
"""So many persons without a face are looked at from near."""
NEAR_PX = 192
NEAR_SIDE, NEAR_DOWN = 1.4, 0.4
"""The near look: a square of 1.4 times the shorter side of the person, its middle 0.4 of that below the top."""


class Faces:
    """BlazeFace, full range. Raises ModelError when its file is missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        self._detector = Detector(shelf.session("faces.onnx"), NEAR_PX, anchors((48, 1)), -1, THRESHOLD)

    def find(self, picture: Picture, boxes: Boxes | None) -> tuple[Face, ...]:
        """The faces of the picture; where the persons are known, small and very large ones too."""
        size = np.array(picture.shape[1::-1], float)
        found = [Face(_box(one, size), one.score) for one in self._detector.find(picture)]
        if boxes is None:
            return tuple(found)
        found = [face for face in found if boxes.may_have_people or face.score > SURE]
        for person in boxes.persons[:LOOKED_AT_AGAIN]:
            if not any(_within(face.box, person) for face in found):
                found.extend(self._near(picture, person, found))
        return tuple(found)

    def _near(self, picture: Picture, person: Box, known: list[Face]) -> Iterator[Face]:
        """The best face in the upper part of a person, unless it is a known one."""
        size = np.array(picture.shape[1::-1], float)
        shorter = min(person.width * size[0], person.height * size[1])
        middle = np.array([person.x + person.width / 2, person.y]) * size + (0, NEAR_DOWN * shorter)
        cutting = Cutting(middle, NEAR_SIDE * shorter, 0.0)
        for one in self._detector.find(cutting.cut(picture, NEAR_PX))[:1]:
            scale = cutting.side / NEAR_PX
            placed = Detection(one.score, cutting.back(one.middle / NEAR_PX), one.size * scale, one.points)
            box = _box(placed, size)
            if not any(_within(box, face.box) for face in known):
                yield Face(box, one.score)


def _within(inner: Box, outer: Box) -> bool:
    """Whether the middle of one box lies in the other."""
    x, y = inner.x + inner.width / 2, inner.y + inner.height / 2
    return outer.x <= x <= outer.x + outer.width and outer.y <= y <= outer.y + outer.height


def _box(found: Detection, size: Floats) -> Box:
    left, top = np.clip((found.middle - found.size / 2) / size, 0, 1).tolist()
    right, bottom = np.clip((found.middle + found.size / 2) / size, 0, 1).tolist()
    return Box(left, top, right - left, bottom - top)
