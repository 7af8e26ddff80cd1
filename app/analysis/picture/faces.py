"""Finds faces: how many, where and how large; never whose."""

import numpy as np

from app.analysis.models.shelf import Shelf
from app.analysis.picture.blaze import Detection, Detector, anchors
from app.analysis.picture.findings import Box, Face, Floats, Picture

THRESHOLD = 0.6


class Faces:
    """BlazeFace, full range. Raises ModelError when its file is missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        self._detector = Detector(shelf.session("faces.onnx"), 192, anchors((48, 1)), -1, THRESHOLD)

    def find(self, picture: Picture) -> tuple[Face, ...]:
        """The surest first."""
        size = np.array(picture.shape[1::-1], float)
        return tuple(Face(_box(one, size), one.score) for one in self._detector.find(picture))


def _box(found: Detection, size: Floats) -> Box:
    left, top = np.clip((found.middle - found.size / 2) / size, 0, 1).tolist()
    right, bottom = np.clip((found.middle + found.size / 2) / size, 0, 1).tolist()
    return Box(left, top, right - left, bottom - top)
