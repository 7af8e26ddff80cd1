"""One draw for one place, and exactly how likely each outcome was.

Each candidate's score is a bell curve about its mean; the highest draw wins. The chance of each to win is an
integral over one number, so it is worked out instead of being counted from many draws. A floor gives each
of the leading ten an even share of a tenth of all draws: without it, a log could judge no other order.
"""

import numpy as np
from scipy.special import ndtr

from personalization.columns import Floats

FLOOR = 0.10
"""Share of places that go to one of the leading candidates, evenly."""

LEADING = 10
"""Candidates that take part in a draw."""

GRID = np.linspace(0.0, 1.0, 65)[:, None]
"""Points of the integral, from the least score that may win to the greatest."""


def winning(mean: Floats, spread: Floats) -> Floats:
    """The chance of each candidate to draw the highest; they add up to 1.

    >>> winning(np.array([1.0, 1.0]), np.array([0.1, 0.1])).round(3).tolist()
    [0.5, 0.5]
    """
    if len(mean) == 1 or not spread.max() > 0:
        sure = np.zeros(len(mean))
        sure[int(np.argmax(mean))] = 1.0
        return sure
    spread = np.maximum(spread, 1e-6)
    low, high = float((mean - 5 * spread).max()), float((mean + 5 * spread).max())
    z = (low + (high - low) * GRID - mean) / spread
    below = ndtr(z)  # never 0: no z lies under -5
    others = below.prod(axis=1, keepdims=True) / below
    chance = (np.exp(-0.5 * z * z) * others).sum(axis=0) / spread
    return np.asarray(chance / chance.sum())


def probabilities(mean: Floats, spread: Floats) -> Floats:
    """The chance of each leading candidate to get the place, the floor included."""
    return (1 - FLOOR) * winning(mean, spread) + FLOOR / len(mean)
