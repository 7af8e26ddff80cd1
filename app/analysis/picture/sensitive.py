"""How likely a picture is one that many would not want to see unasked."""

from collections.abc import Sequence

import numpy as np

from app.analysis.models.shelf import Shelf
from app.analysis.picture.canvas import resized
from app.analysis.picture.findings import Picture
from app.analysis.picture.sparing import sparing

MEAN = np.array([104, 117, 123], np.float32)
"""Blue, green and red of the pictures that the model was trained on."""
EDGE = slice(16, 240)

SUSPICIOUS = 0.2
"""Of a clip all pictures are looked at where one of every other scores as much."""


class Sensitive:
    """open_nsfw. Raises ModelError when its file is missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        self._session = shelf.session("sensitive.onnx")

    def score(self, picture: Picture) -> float:
        """0..1. One picture alone proves nothing: cartoons and close faces score high at times."""
        middle = resized(picture, 256, 256)[EDGE, EDGE, ::-1]
        return float(self._session((middle - MEAN)[None])[0][0, 1])

    def scores(self, pictures: Sequence[Picture]) -> list[float | None]:
        """Of the pictures of a clip; None for one that need not be looked at."""
        return sparing(pictures, self.score, lambda score: score >= SUSPICIOUS)
