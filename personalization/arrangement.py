"""Fills the places of a slate one after the other, best first but neither all alike nor always the same.

For each place: the clips that may come (not seen lately, not too much of one topic or creator), a penalty for
being like what was just shown, one draw, and the chance of that draw written down.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from personalization.chance import LEADING, probabilities
from personalization.columns import Floats, Ints
from personalization.past import Past
from personalization.variety import Looks, Marks, reach

AHEAD = 24
"""So many of the best candidates are sure to be asked about; side by side they cost no more than three alone."""


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
    """How boldly to choose: the dial (0..1), how many places bring a topic never met at least once, and what a
    clip loses that is just like one of the last (times the `reach` of the scores)."""

    dial: float
    new_each: int
    alike: float


class Chooser:
    """Draws a place's winner; `doubts` gives the standard deviation of the scores of rows of `wide`."""

    def __init__(self, manner: Manner, doubts: Callable[[Floats], Floats], wide: Floats, seed: int) -> None:
        """`wide` are the candidates by number, best first. The same seed, the same draws."""
        self.manner, self._doubts, self._wide = manner, doubts, wide
        self._random = np.random.default_rng(seed)
        self._known: dict[int, float] = dict(enumerate(doubts(wide[:AHEAD]).tolist()))

    def draw(self, able: Ints, level: Floats) -> Drawn:
        """The winner among candidates `able`, whose scores are `level`."""
        order = np.argsort(-np.round(level, 12), kind="stable")[:LEADING]
        leading = able[order].tolist()
        chance = probabilities(level[order], self.manner.dial**2 * self._spread(leading))
        total = chance.cumsum()
        reached = total.searchsorted(self._random.random() * total[-1], side="right")
        won = min(int(reached), len(leading) - 1)
        return Drawn(leading[won], float(chance[won]), tuple(leading))

    def _spread(self, numbers: list[int]) -> Floats:
        new = [number for number in numbers if number not in self._known]
        if new:
            self._known.update(zip(new, self._doubts(self._wide[new]).tolist(), strict=True))
        return np.array([self._known[number] for number in numbers])


class Arrangement:
    """Fills places from candidates, whose scores are `mean` and whose `looks` variety goes by."""

    def __init__(self, mean: Floats, looks: Looks, past: Past, chooser: Chooser) -> None:
        """Go on from what was shown in the `past`."""
        self._mean, self._looks, self._feed, self._chooser = mean, looks, past.feed, chooser
        self._left = ~np.isin(looks.copies, list(past.feed.copies - {0}))
        self._new, self._since_new = looks.untouched(past.met), past.since_new
        self._alike = (looks.taste @ past.taste.T).max(axis=1, initial=0.0)

    def place(self) -> Placed | None:
        """Fill the next place; None when nothing is left."""
        able = self._able()
        if not able.any():
            return None
        manner, fresh = self._chooser.manner, able & self._new
        explore = self._since_new >= manner.new_each - 1 and fresh.any()
        numbers = np.flatnonzero(fresh if explore else able)
        leading = self._mean[numbers[:LEADING]]  # best first, so there is nothing to sort
        lost = -manner.alike * reach(leading) * self._alike
        drawn = self._chooser.draw(numbers, self._mean[numbers] + lost[numbers])
        won, new = drawn.number, bool(self._new[drawn.number])
        placed = Placed(won, float(lost[won]), drawn.probability, new, drawn.leading)
        self._take(won)
        return placed

    def _able(self) -> Marks:
        topics, creators = self._feed.full()
        able = self._left
        if topics:
            able = able & ~self._looks.of_topics(topics)
        if creators:
            able = able & ~self._looks.by_creators(creators)
        return able if able.any() else self._left

    def _take(self, number: int) -> None:
        looks, copy = self._looks, int(self._looks.copies[number])
        self._left[number] = False
        self._since_new = 0 if self._new[number] else self._since_new + 1
        if copy:
            self._left &= looks.copies != copy
        self._feed.show(looks.topics(number), int(looks.creators[number]), copy)
        self._alike = np.maximum(self._alike, looks.taste @ looks.taste[number])
