"""How likely a picture is one that many would not want to see unasked."""

from collections.abc import Sequence

import numpy as np

from app.analysis.models.shelf import Shelf
from app.analysis.picture.canvas import resized
from app.analysis.picture.findings import Picture

MEAN = np.array([104, 117, 123], np.float32)
"""Blue, green and red of the pictures that the model was trained on."""
EDGE = slice(16, 240)

EACH, SUSPICIOUS = 2, 0.2
"""Of a clip every other picture is looked at, and the rest where one of these scores as much: what three pictures
in a row show is never missed.
"""


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
        first = {place: self.score(pictures[place]) for place in range(0, len(pictures), EACH)}
        if max(first.values(), default=0.0) < SUSPICIOUS:
            return [first.get(place) for place in range(len(pictures))]
        return [first[place] if place in first else self.score(one) for place, one in enumerate(pictures)]
