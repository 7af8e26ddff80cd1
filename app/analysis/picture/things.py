"""Recognises one of a thousand things, with the features that this rests on."""

from typing import NamedTuple

import numpy as np

from app.analysis.models.shelf import Shelf
from app.analysis.picture.canvas import letterbox, middle_square, resized
from app.analysis.picture.findings import Floats, Picture

SIDE = 224


class Things(NamedTuple):
    """Probabilities (1000,) of the classes of ImageNet, features (1280,)."""

    classes: Floats
    features: Floats


class Classifier:
    """EfficientNet-Lite0. Raises ModelError when its file is missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        self._session = shelf.session("things.onnx")

    def look(self, picture: Picture) -> Things:
        """What the middle square and the whole picture show; a tall picture loses its ends in the first."""
        views = (resized(middle_square(picture), SIDE, SIDE), letterbox(picture, SIDE).square)
        features, logits = zip(*(self._session(_fed(view)) for view in views), strict=True)
        probabilities = np.mean([softmax(one[0]) for one in logits], axis=0)
        return Things(probabilities, np.mean([one[0] for one in features], axis=0))


def _fed(view: Picture) -> Floats:
    scaled = (view.astype(np.float32) - 127) / 128
    return np.asarray(scaled.transpose(2, 0, 1)[None])


def softmax(logits: Floats) -> Floats:
    """Probabilities along the last axis."""
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))
