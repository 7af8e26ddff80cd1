"""Counts cuts and measures motion and light, from small grey pictures of the whole clip."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

CUT = 0.12
CUT_OVER_USUAL = 3.0
"""A cut changes the picture by this much, and by so many times more than is usual in this clip."""


class Movement(NamedTuple):
    """Cuts counted; the usual change from one tenth of a second to the next, and the mean brightness, both 0..1."""

    cuts: int = 0
    motion: float = 0.0
    light: float = 0.0


def movement(thumbs: NDArray[np.uint8]) -> Movement:
    """From grey pictures (n, 48, 48), ten a second; of a still picture only the light is known."""
    if not len(thumbs):
        return Movement()
    changes = np.abs(np.diff(thumbs.astype(np.float32) / 255, axis=0)).mean((1, 2))
    usual = float(np.median(changes)) if len(changes) else 0.0
    cuts = int(((changes > CUT) & (changes > CUT_OVER_USUAL * usual)).sum())
    return Movement(cuts, usual, float(thumbs.mean() / 255))
