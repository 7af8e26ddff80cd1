"""Finds faces, palms and bodies: the detectors of MediaPipe all speak in boxes and points around fixed anchors."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.analysis.models.engine import Session
from app.analysis.picture.canvas import letterbox
from app.analysis.picture.findings import Floats, Picture

OVERLAP = 0.3
"""Of two boxes that share more than this, the better one counts."""


class Detection(NamedTuple):
    """Pixels of the picture: the middle, the size, and points (n, 2)."""

    score: float
    middle: Floats
    size: Floats
    points: Floats


def anchors(*grids: tuple[int, int]) -> Floats:
    """(n, 2): the middles of the cells of each grid (cells a side, times each counts), as shares."""
    return np.concatenate([np.repeat(_cells(side), times, axis=0) for side, times in grids])


def _cells(side: int) -> Floats:
    line = (np.arange(side) + 0.5) / side
    return np.stack(np.meshgrid(line, line), axis=-1).reshape(-1, 2)


@dataclass(frozen=True, slots=True, eq=False)
class Detector:
    """A model and how it is to be fed: a square of `side` pixels, with values from `darkest` to 1."""

    session: Session
    side: int
    anchors: Floats
    darkest: float
    threshold: float

    def find(self, picture: Picture) -> list[Detection]:
        """What there is, the best first, nothing twice."""
        boxed = letterbox(picture, self.side)
        values, scores = self._run(boxed.square)
        likely = np.flatnonzero(scores > self.threshold)
        places = self._placed(values, likely)
        offset, scale = (boxed.left, boxed.top), np.array(picture.shape[1::-1]) / (boxed.width, boxed.height)
        found = [
            Detection(
                float(score), (place[0] - offset) * scale, place[1] * scale, (place[2:] - offset) * scale
            )
            for score, place in zip(scores[likely], places, strict=True)
        ]
        return distinct(found)

    def _placed(self, values: Floats, likely: NDArray[np.intp]) -> Floats:
        """(likely, 2 + points, 2): middle, size and points of the likely ones, in pixels of the square."""
        places = values.reshape(len(values), -1, 2)[likely]
        anchors = self.anchors[likely] * self.side
        places[:, 0] += anchors
        places[:, 2:] += anchors[:, None]
        return places

    def _run(self, square: Picture) -> tuple[Floats, Floats]:
        """Values (n, numbers for each anchor) and scores (n,), 0..1."""
        light = square[None] * np.float32((1 - self.darkest) / 255) + np.float32(self.darkest)
        scores, values = sorted((one[0] for one in self.session(light)), key=lambda one: one.shape[-1])
        return values.astype(float), 1 / (1 + np.exp(-np.clip(scores[:, 0], -50, 50)))


def distinct(found: Sequence[Detection]) -> list[Detection]:
    """The best first, without those that lie on a better one."""
    kept: list[Detection] = []
    for one in sorted(found, key=lambda detection: -detection.score):
        if all(overlap(one, other) <= OVERLAP for other in kept):
            kept.append(one)
    return kept


def overlap(one: Detection, other: Detection) -> float:
    """What two boxes share, as a part of what they cover together, 0..1."""
    upper = np.minimum(one.middle + one.size / 2, other.middle + other.size / 2)
    lower = np.maximum(one.middle - one.size / 2, other.middle - other.size / 2)
    shared = float(np.prod(np.clip(upper - lower, 0, None)))
    return shared / max(float(np.prod(one.size) + np.prod(other.size)) - shared, 1e-9)
