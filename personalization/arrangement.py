"""Fills the places of a slate one after the other, best first but neither all alike nor always the same.

For each place: the clips that may come (not seen lately, not too much of one topic or creator), a penalty for
being like what was just shown, one draw, and the chance of that draw written down.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from personalization.candidates import Candidates
from personalization.chance import probabilities
from personalization.pool import Floats, Ints, Pool
from personalization.variety import ALIKE, LOOK_BACK, Feed, unit_taste

DRAWN = 30
"""Candidates that take part in a draw."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A candidate that got a place: its number, what it lost for being alike, its chance, and whether it is new."""

    number: int
    alike: float
    probability: float
    new: bool


@dataclass(frozen=True, slots=True)
class Manner:
    """How boldly to choose: the dial (0..1), and each which place goes to a topic never met."""

    dial: float
    new_each: int


class Arrangement:
    """Fills places from candidates."""

    def __init__(
        self,
        pool: Pool,
        candidates: Candidates,
        quality: int,
        met: frozenset[int],
        feed: Feed,
        manner: Manner,
        doubt: Callable[[int], float],
        random: np.random.Generator,
    ) -> None:
        """`met` are the numbers of tags met before; `doubt` the standard deviation of a candidate's score."""
        laid = pool.columns
        self._mean, self._feed, self._manner, self._random = candidates.mean, feed, manner, random
        self._doubt, self._spread = doubt, np.full(len(candidates.row), np.nan)
        self._taste = unit_taste(candidates.wide, quality)
        cuts = zip(laid.cuts[candidates.row].tolist(), laid.cuts[candidates.row + 1].tolist(), strict=True)
        self._topics = [frozenset(laid.tags[start:end].tolist()) for start, end in cuts]
        self._creators: list[int] = laid.creator[candidates.row].tolist()
        self._copies = laid.copy_of[candidates.row]
        self._new = np.array([bool(topics) and not topics & met for topics in self._topics], bool)
        self._left = ~np.isin(self._copies, list(feed.copies - {0}))
        self._alike = np.zeros((len(candidates.row), 0))
        for taste in feed.tastes[-LOOK_BACK:]:
            self._look(taste)

    def place(self, number: int) -> Placed | None:
        """Fill the place with this number in the feed; None when nothing is left."""
        able = self._able()
        if not able.any():
            return None
        fresh = able & self._new
        each = self._manner.new_each
        explore = number % each == each - 1 and bool(fresh.any())
        placed = self._draw(np.flatnonzero(fresh if explore else able))
        self._take(placed.number)
        return placed

    def _able(self) -> NDArray[np.bool_]:
        topics, creators = self._feed.full()
        pairs = zip(self._topics, self._creators, strict=True)
        capped = np.array([bool(own & topics) or creator in creators for own, creator in pairs], bool)
        able = self._left & ~capped
        return able if able.any() else self._left

    def _draw(self, able: Ints) -> Placed:
        alike = -ALIKE * self._alike.max(axis=1, initial=0.0)
        level = self._mean[able] + alike[able]
        order = np.argsort(-np.round(level, 12), kind="stable")[:DRAWN]
        able, level = able[order], level[order]
        chance = probabilities(level, self._manner.dial * self._spreads(able))
        reached = np.searchsorted(np.cumsum(chance), self._random.random() * chance.sum(), side="right")
        won = min(int(reached), len(able) - 1)
        number = int(able[won])
        return Placed(number, float(alike[number]), float(chance[won]), bool(self._new[number]))

    def _spreads(self, numbers: Ints) -> Floats:
        """The doubt about some candidates; worked out only for those that come near a place."""
        for number in numbers[np.isnan(self._spread[numbers])].tolist():
            self._spread[number] = self._doubt(number)
        return self._spread[numbers]

    def _look(self, taste: Floats) -> None:
        column = np.maximum(self._taste @ taste, 0.0)[:, None]
        self._alike = np.concatenate([self._alike, column], axis=1)[:, -LOOK_BACK:]

    def _take(self, number: int) -> None:
        copy = int(self._copies[number])
        self._left[number] = False
        if copy:
            self._left &= self._copies != copy
        self._feed.show(self._topics[number], self._creators[number], copy, self._taste[number])
        self._look(self._taste[number])
