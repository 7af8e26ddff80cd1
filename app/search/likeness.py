"""Which clips are nearest to a thought or to a clip: exact cosines over all of them."""

import numpy as np
from numpy.typing import NDArray

from app.clips.vectors import Matrix, Vectors

Scores = NDArray[np.floating]
MEANT = 0.27
"""The least cosine of a clip that is found by its meaning; measured on words that mean nothing."""

ALIKE = 0.25
"""The least likeness of a clip that is "more like this"."""


def meant(known: Vectors, thought: Matrix, most: int) -> list[str]:
    """The clips whose meaning is near to a unit vector (384,) of words, nearest first."""
    return _best(known, known.meaning @ thought, MEANT, most)


def alike(known: Vectors, clip: str, most: int) -> list[str]:
    """The clips that look and mean the same as this one (the mean of both cosines), most alike first."""
    if clip not in known.ids:
        return []
    at = known.ids.index(clip)
    scores = (known.look @ known.look[at] + known.meaning @ known.meaning[at]) / 2
    scores[at] = -1.0
    return _best(known, scores, ALIKE, most)


def _best(known: Vectors, scores: Scores, least: float, most: int) -> list[str]:
    near = np.flatnonzero(scores >= least)
    best = near[np.argsort(-scores[near], kind="stable")][:most]
    return [known.ids[at] for at in best]
