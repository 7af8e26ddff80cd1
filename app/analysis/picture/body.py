"""Finds the body of one person and its 17 points."""

import numpy as np

from app.analysis.models.shelf import Shelf
from app.analysis.picture.blaze import Detection, Detector, anchors
from app.analysis.picture.canvas import Cutting
from app.analysis.picture.findings import Body, Floats, Picture

CUT_PX = 256
PRESENT = 0.9
"""At 0.5 the model sees a person in some cats."""
HIPS, HEAD = 0, 1
"""Among the four points of a detection: the middle of the hips, and a point above the head."""
AS_COCO = [0, 2, 5, 7, 8, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28]
"""Which of BlazePose's points are the 17 of COCO."""


class Bodies:
    """BlazePose. Raises ModelError when one of its files is missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        grids = anchors((28, 2), (14, 2), (7, 6))
        self._detector = Detector(shelf.session("bodies.onnx"), 224, grids, -1, 0.5)
        self._points = shelf.session("body-points.onnx")

    def find(self, picture: Picture) -> Body | None:
        """The body that is seen best."""
        found = self._detector.find(picture)
        return self._look(picture, found[0]) if found else None

    def _look(self, picture: Picture, found: Detection) -> Body | None:
        cutting = around(found)
        fed = cutting.cut(picture, CUT_PX)[None] / np.float32(255)
        outputs = {one.size: one for one in self._points(fed)}
        if outputs[1].item() < PRESENT:
            return None
        points = outputs[195].reshape(39, 5)[AS_COCO].astype(float)
        places = cutting.back(points[:, :2] / CUT_PX) / picture.shape[1::-1]
        return Body(np.column_stack([places, _seen(points[:, 3], places)]))


def around(found: Detection) -> Cutting:
    """The square that holds the whole body, head up."""
    hips = found.points[HIPS]
    up = found.points[HEAD] - hips
    turn = np.pi / 2 - np.arctan2(-up[1], up[0])
    return Cutting(hips, 2.5 * float(np.hypot(*up)), float(turn))


def _seen(logits: Floats, places: Floats) -> Floats:
    """How surely each point is seen, 0..1; what lies beyond the picture is not."""
    inside = ((places >= 0) & (places < 1)).all(axis=1)
    return np.asarray(inside / (1 + np.exp(-np.clip(logits, -50, 50))))
