"""Names the gesture that the points of a hand make."""

import numpy as np

from app.analysis.models.shelf import Shelf
from app.analysis.picture.findings import Floats, Gesture

SURE = 0.6
KNOWN = (
    None,
    Gesture.CLOSED_FIST,
    Gesture.OPEN_PALM,
    Gesture.POINTING_UP,
    Gesture.THUMB_DOWN,
    Gesture.THUMB_UP,
    Gesture.VICTORY,
    Gesture.I_LOVE_YOU,
)
"""In the order of the model; its first class is none of them."""


class Gestures:
    """MediaPipe's gesture models. Raises ModelError when one of their files is missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        self._embedder = shelf.session("gesture-embedder.onnx")
        self._classes = shelf.session("gestures.onnx")

    def name(self, points: Floats, right: float, world: Floats) -> tuple[Gesture | None, float]:
        """The gesture and how sure it is (0..1), from points (21, 3) in pixels and in metres."""
        fed = {"hand": _normal(points), "world_hand": _normal(world), "handedness": np.array([right])}
        inputs = {name: one[None].astype(np.float32) for name, one in fed.items()}
        [embedding] = self._embedder.run(**inputs).values()
        scores = self._classes(embedding)[0][0]
        best = int(scores.argmax())
        score = float(scores[best])
        return (KNOWN[best], score) if KNOWN[best] and score > SURE else (None, 0.0)


def _normal(points: Floats) -> Floats:
    """Seen from the wrist, the longer side of the hand being 1."""
    return np.asarray((points - points[0]) / max(np.ptp(points[:, 0]), np.ptp(points[:, 1]), 1e-5))
