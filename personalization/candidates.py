"""The clips that may come next, best first: a coarse look at all, a fine one at the best."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from personalization.columns import Floats, Ints
from personalization.crowds import crowd
from personalization.features import Features
from personalization.pool import Pool
from personalization.prior import expected
from personalization.scan import Scan


@dataclass(frozen=True, slots=True)
class Candidates:
    """The best clips of a pool, best first: row in the pool, features, prior and mean score of each."""

    row: Ints
    wide: Floats
    prior: Floats
    mean: Floats

    def take(self, which: Ints) -> "Candidates":
        """Some of them, in the order of `which`."""
        return Candidates(self.row[which], self.wide[which], self.prior[which], self.mean[which])


@dataclass(frozen=True, slots=True)
class Given:
    """What each clip of a pool scores before anything learned: its prior, and what the viewer's settings add."""

    prior: Floats
    leaning: Floats


def priors(pool: Pool, features: Features) -> Floats:
    """The prior of each clip, kept with the pool."""
    key = features.vocabulary.key
    if pool.priors is None or pool.priors[0] != key:
        pool.priors = (key, expected(pool, np.arange(len(pool)), features.vocabulary.approval))
    return pool.priors[1]


CROWD = 4
"""Not more than one in so many candidates are of one topic or creator, while there are others."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """Rows of a pool, best first, and their mean scores."""

    row: Ints
    mean: Floats

    def of(self, marked: NDArray[np.bool_]) -> "Ranked":
        """The marked ones."""
        return Ranked(self.row[marked], self.mean[marked])

    def and_others(self, others: Sequence["Ranked"], size: int) -> "Ranked":
        """The best `size` of these and others; equal scores keep the order of the pool."""
        row = np.concatenate([self.row, *(each.row for each in others)])
        mean = np.concatenate([self.mean, *(each.mean for each in others)])
        order = np.lexsort((row, -np.round(mean, 12)))[:size]
        return Ranked(row[order], mean[order])


class Shortlist:
    """Ranks the clips of a pool by what each scores `before` anything learned and by the learned `vector`."""

    def __init__(self, pool: Pool, scan: Scan, before: Floats, vector: Floats) -> None:
        """Take a coarse look at all."""
        self._pool, self._scan, self._before, self._vector = pool, scan, before, vector
        self._coarse = before + scan.scores(vector)

    def leading(self, rows: Ints, size: int) -> Ranked:
        """The `size` best at `rows`; equal scores keep the order of the pool."""
        if len(rows) > size:
            coarse = self._coarse[rows]
            rows = rows[coarse >= np.partition(coarse, -size)[-size] - 1e-5]
        mean = self._before[rows] + self._scan.exact(rows, self._vector)
        order = np.argsort(-np.round(mean, 12), kind="stable")[:size]
        return Ranked(rows[order], mean[order])

    def mixed(self, rows: Ints, size: int) -> Ranked:
        """The same, but not too many that share a topic or a creator while there are others."""
        chosen, spare, left, most = [], [], size, size // CROWD
        found = self.leading(rows, left)
        while len(rows) > left and (alike := crowd(self._pool.columns, found.row, most)) is not None:
            own = found.of(alike[found.row])
            chosen.append(Ranked(own.row[:most], own.mean[:most]))
            spare.append(Ranked(own.row[most:], own.mean[most:]))
            rows, left = rows[~alike[rows]], left - most
            found = self.leading(rows, left)
        if not chosen:
            return found
        mixed = found.and_others(chosen, size)
        return mixed if len(mixed.row) == size else mixed.and_others(spare, size)


def best(
    pool: Pool, scan: Scan, given: Given, vector: Floats, able: NDArray[np.bool_], size: int
) -> Candidates:
    """The `size` best of the clips that are `able`, not too many of them alike."""
    shortlist = Shortlist(pool, scan, given.prior + given.leaning, vector)
    found = shortlist.mixed(np.flatnonzero(able), size)
    return Candidates(found.row, scan.full(found.row), given.prior[found.row], found.mean)
