"""Finds hands, their 21 points and the gesture each one makes."""

import numpy as np

from app.analysis.models.shelf import ModelError, Shelf
from app.analysis.picture.blaze import Detection, Detector, anchors
from app.analysis.picture.canvas import Cutting
from app.analysis.picture.findings import Floats, Hand, Picture
from app.analysis.picture.gestures import Gestures

AT_MOST = 2
PALM_THRESHOLD = 0.5
PRESENT = 0.5
CUT_PX = 224
WRIST, MIDDLE_FINGER = 0, 2
"""Among the seven points of a palm: the line between them says which way the hand points."""


class Hands:
    """MediaPipe's palm and hand models. Raises ModelError when one of their files is missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        self._palms = Detector(shelf.session("palms.onnx"), 192, anchors((24, 2), (12, 6)), 0, PALM_THRESHOLD)
        self._points = shelf.session("hand-points.onnx")
        self._gestures = _gestures(shelf)

    def find(self, picture: Picture) -> tuple[Hand, ...]:
        """At most two, the surest first."""
        looked_at = (self._look(picture, palm) for palm in self._palms.find(picture)[:AT_MOST])
        return tuple(hand for hand in looked_at if hand)

    def _look(self, picture: Picture, palm: Detection) -> Hand | None:
        cutting = around(palm)
        points, present, right, world = self._points(cutting.cut(picture, CUT_PX)[None] / np.float32(255))
        if present.item() < PRESENT:
            return None
        flat = points.reshape(21, 3) / CUT_PX
        placed = np.column_stack([cutting.back(flat[:, :2]), flat[:, 2] * cutting.side])
        turned = world.reshape(21, 3).astype(float)
        turned[:, :2] = cutting.turned(turned[:, :2])
        gesture, score = self._gestures.name(placed, right.item(), turned) if self._gestures else (None, 0.0)
        return Hand(placed / _size(picture), gesture, score)


def around(palm: Detection) -> Cutting:
    """The square that holds the whole hand, fingers up."""
    ahead = palm.points[MIDDLE_FINGER] - palm.points[WRIST]
    turn = np.pi / 2 - np.arctan2(-ahead[1], ahead[0])
    towards_fingers = np.array([np.sin(turn), -np.cos(turn)])
    return Cutting(palm.middle + palm.size[1] / 2 * towards_fingers, float(max(palm.size)) * 2.6, float(turn))


def _size(picture: Picture) -> Floats:
    """What turns pixels into shares; depth goes by the width."""
    height, width = picture.shape[:2]
    return np.array([width, height, width], float)


def _gestures(shelf: Shelf) -> "Gestures | None":
    try:
        return Gestures(shelf)
    except ModelError:
        return None
