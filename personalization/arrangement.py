"""Fills the places of a slate one after the other, best first but neither all alike nor always the same.

For each place: the clips that may come (not seen lately, not too much of one topic or creator), a penalty for
being like what was just shown, one draw, and the chance of that draw written down.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from personalization.chance import LEADING, probabilities
from personalization.columns import Floats, Ints
from personalization.variety import LOOK_BACK, Feed, Looks


@dataclass(frozen=True, slots=True)
class Placed:
    """A candidate that got a place: its number, what it lost for being alike, its chance, and whether it is
    new."""

    number: int
    alike: float
    probability: float
    new: bool
    rivals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The number of a place's winner, its chance, and the leading ones that share the floor."""

    number: int
    probability: float
    leading: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """How boldly to choose: the dial (0..1), each which place goes to a topic never met, and what a clip loses
    that is just like one of the last (points of score)."""

    dial: float
    new_each: int
    alike: float


class Chooser:
    """Draws a place's winner; `doubt` is the standard deviation of a candidate's score, by number."""

    def __init__(self, manner: Manner, doubt: Callable[[int], float], seed: int) -> None:
        """The same seed, the same draws."""
        self.manner, self._doubt = manner, doubt
        self._random = np.random.default_rng(seed)
        self._known: dict[int, float] = {}

    def draw(self, able: Ints, level: Floats) -> Drawn:
        """The winner among candidates `able`, whose scores are `level`."""
        order = np.argsort(-np.round(level, 12), kind="stable")[:LEADING]
        spread = np.array([self._spread(number) for number in able[order].tolist()])
        chance = probabilities(level[order], self.manner.dial * spread)
        reached = np.searchsorted(np.cumsum(chance), self._random.random() * chance.sum(), side="right")
        won = min(int(reached), len(order) - 1)
        return Drawn(int(able[order[won]]), float(chance[won]), tuple(able[order].tolist()))

    def _spread(self, number: int) -> float:
        if number not in self._known:
            self._known[number] = self._doubt(number)
        return self._known[number]


class Arrangement:
    """Fills places from candidates, whose scores are `mean` and whose `looks` variety goes by."""

    def __init__(self, mean: Floats, looks: Looks, feed: Feed, chooser: Chooser) -> None:
        """Go on from what `feed` showed last."""
        self._mean, self._looks, self._feed, self._chooser = mean, looks, feed, chooser
        self._left = ~np.isin(looks.copies, list(feed.copies - {0}))
        self._alike = np.zeros((len(mean), 0))
        for taste in feed.tastes[-LOOK_BACK:]:
            self._look(taste)

    def place(self, number: int) -> Placed | None:
        """Fill the place with this number in the feed; None when nothing is left."""
        able = self._able()
        if not able.any():
            return None
        fresh = able & self._looks.new
        manner = self._chooser.manner
        explore = number % manner.new_each == manner.new_each - 1 and bool(fresh.any())
        numbers = np.flatnonzero(fresh if explore else able)
        alike = -manner.alike * self._alike.max(axis=1, initial=0.0)
        drawn = self._chooser.draw(numbers, self._mean[numbers] + alike[numbers])
        won = drawn.number
        self._take(won)
        new = bool(self._looks.new[won])
        return Placed(won, float(alike[won]), drawn.probability, new, drawn.leading)

    def _able(self) -> NDArray[np.bool_]:
        able = self._left & ~self._looks.capped(*self._feed.full())
        return able if able.any() else self._left

    def _look(self, taste: Floats) -> None:
        column = np.maximum(self._looks.taste @ taste, 0.0)[:, None]
        self._alike = np.concatenate([self._alike, column], axis=1)[:, -LOOK_BACK:]

    def _take(self, number: int) -> None:
        looks, copy = self._looks, int(self._looks.copies[number])
        self._left[number] = False
        if copy:
            self._left &= looks.copies != copy
        self._feed.show(looks.topics[number], looks.creators[number], copy, looks.taste[number])
        self._look(looks.taste[number])
