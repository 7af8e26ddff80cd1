"""The clips that may come next, best first: a coarse look at all, a fine one at the best."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from personalization.columns import Floats, Ints
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


def best(scan: Scan, given: Given, vector: Floats, able: NDArray[np.bool_], size: int) -> Candidates:
    """The `size` best of the clips that are `able`; equal scores keep the order of the pool."""
    before = given.prior + given.leaning
    coarse = before + scan.scores(vector)
    rows = np.flatnonzero(able)
    if len(rows) > size:
        edge = np.partition(coarse[rows], len(rows) - size)[len(rows) - size]
        rows = rows[coarse[rows] >= edge - 1e-5]
    wide = scan.full(rows)
    mean = before[rows] + (wide * vector).sum(axis=1)
    order = np.argsort(-np.round(mean, 12), kind="stable")[:size]
    return Candidates(rows[order], wide[order], given.prior[rows[order]], mean[order])
