"""The rows of a whole pool, kept small: all are scored at once, a few are read in full."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, vstack

from personalization.columns import Floats, Ints, flat

BLOCK = 8192
"""So many rows are worked out at once."""


@dataclass(frozen=True, slots=True)
class Timely:
    """Columns `own` of topics and, for each part of the day, the columns that repeat them `times` as large."""

    own: Ints
    each: Ints
    times: float

    def fill(self, wide: Floats, parts: Ints) -> Floats:
        """Rows (n x d) at their parts of the day (n; -1: none): filled in where they are."""
        if len(self.own):
            now = np.flatnonzero(parts >= 0)
            wide[now[:, None], self.each[parts[now]]] = self.times * wide[now[:, None], self.own]
        return wide

    def folded(self, vector: Floats, part: int) -> Floats:
        """A weight vector for rows that were not filled in."""
        folded = vector.copy()
        if part >= 0:
            folded[self.own] += self.times * vector[self.each[part]]
        return folded


@dataclass(frozen=True, slots=True)
class Scan:
    """A pool's rows as they look in a part of the day (-1: any)."""

    rows: csr_array
    timely: Timely
    part: int

    def scores(self, vector: Floats) -> Floats:
        """All rows times a weight vector: good for a first look, too coarse (1e-6) for the last word."""
        return np.asarray(self.rows @ self.timely.folded(vector, self.part).astype(np.float32), np.float64)

    def exact(self, rows: Ints, vector: Floats) -> Floats:
        """Some rows times a weight vector; no sum's last bits depend on its neighbours."""
        owner, at = self._entries(rows)
        values = self.rows.data[at] * self.timely.folded(vector, self.part)[self.rows.indices[at]]
        return np.asarray(np.bincount(owner, values, len(rows)), np.float64)

    def full(self, rows: Ints) -> Floats:
        """Some rows in full (n x d)."""
        owner, at = self._entries(rows)
        wide: Floats = np.zeros((len(rows), self.rows.shape[1]))
        wide[owner, self.rows.indices[at]] = self.rows.data[at]
        return self.timely.fill(wide, np.full(len(rows), self.part)) if self.part >= 0 else wide

    def _entries(self, rows: Ints) -> tuple[Ints, Ints]:
        """What is not 0 in some rows: the number in `rows` of its owner, and where it is kept."""
        starts, ends = self.rows.indptr[rows], self.rows.indptr[rows + 1]
        return flat(starts, ends - starts)


def scanned(done: csr_array, count: int, rows: Callable[[Ints], Floats]) -> csr_array:
    """`count` rows, of which the first are `done`; `rows` works out those at some places."""
    starts = range(done.shape[0], count, BLOCK)
    blocks = (rows(np.arange(start, min(start + BLOCK, count))) for start in starts)
    return vstack([done, *(csr_array(block.astype(np.float32)) for block in blocks)], format="csr")
