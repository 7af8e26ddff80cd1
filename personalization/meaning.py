"""Where tags and clips lie in a space of meaning, so that liking #espresso speaks for #coffee.

With embeddings (of captions or pictures) a tag lies at the middle of its clips. Without, tags that often
stand together lie close: the leading directions of their positive pointwise mutual information.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from personalization.columns import Floats, Ints
from personalization.pool import Pool

DIRECTIONS = 24
"""Size of the space where it is made from tags alone."""

COMMON = 400
"""Only this many of the most common tags get a place of their own in that case."""


@dataclass(frozen=True)
class Meaning:
    """A vector of unit length for each tag that has one."""

    vectors: Mapping[str, Floats]
    size: int
    embedded: bool

    def of_tags(self, tags: Sequence[str]) -> Floats:
        """A row for each tag; zeros where nothing is known."""
        nothing = np.zeros(self.size)
        return np.array([self.vectors.get(tag, nothing) for tag in tags]).reshape(len(tags), self.size)

    def of_clips(self, pool: Pool, rows: Ints) -> Floats:
        """A row of unit length for each clip: its embedding, else the middle of its tags, else zeros."""
        laid = pool.columns.take(rows)
        owner = np.repeat(np.arange(len(rows)), np.diff(laid.cuts))
        places = np.zeros((len(rows), self.size))
        used, at = np.unique(laid.tags, return_inverse=True)
        names = pool.spelled(used)
        np.add.at(places, owner, self.of_tags(names)[at] * laid.sure[:, None])
        if self.embedded:
            own = pool.embeddings(rows, self.size)
            has = own.any(axis=1)
            places[has] = own[has]
        return unit(places)


def unit(rows: Floats) -> Floats:
    """Each row scaled to length 1; rows of zeros stay."""
    length = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    return rows / np.where(length > 0, length, 1.0)


def _shares(pool: Pool) -> tuple[Ints, Ints, Floats]:
    """For each (clip, tag): the clip's row, the tag's number, the tag's share of the clip."""
    laid = pool.columns
    return laid.owners(), laid.tags, laid.shares()


def _from_embeddings(pool: Pool, size: int) -> Meaning:
    owner, tag, share = _shares(pool)
    own = unit(pool.embeddings(np.arange(len(pool)), size))
    middles = np.zeros((len(pool.words), size))
    np.add.at(middles, tag, own[owner] * share[:, None])
    middles = unit(middles)
    used = np.unique(tag)
    names = pool.spelled(used)
    return Meaning({n: middles[t] for n, t in zip(names, used.tolist(), strict=True)}, size, embedded=True)


def _together(pool: Pool, common: Ints) -> Floats:
    """How often each two of the `common` tags stand on one clip."""
    place = np.full(len(pool.words), -1)
    place[common] = np.arange(len(common))
    owner, tag, _ = _shares(pool)
    at = place[tag]
    owner, at = owner[at >= 0], at[at >= 0]
    clips, row = np.unique(owner, return_inverse=True)
    has = np.zeros((len(clips), len(common)), np.float32)
    has[row, at] = 1.0
    return (has.T @ has).astype(np.float64)


def _from_tags(pool: Pool) -> Meaning:
    counts = np.bincount(pool.columns.tags, minlength=len(pool.words))
    common = np.argsort(-counts, kind="stable")[: min(COMMON, int((counts > 0).sum()))]
    together = _together(pool, common)
    single = np.maximum(np.diag(together), 1.0)
    lift = np.log(np.maximum(together * max(len(pool), 1) / np.outer(single, single), 1.0))
    worth, axes = np.linalg.eigh(lift)
    size = min(DIRECTIONS, len(common))
    leading = axes[:, ::-1][:, :size] * np.sqrt(np.maximum(worth[::-1][:size], 0.0))
    places = unit(leading)
    names = pool.spelled(common)
    return Meaning(dict(zip(names, places, strict=True)), max(size, 1), embedded=False)


def meaning(pool: Pool) -> Meaning:
    """The space of a catalogue: from embeddings where its clips have them, else from its tags."""
    size = pool.embedding_size
    if size:
        return _from_embeddings(pool, size)
    if not len(pool.columns.tags):
        return Meaning({}, 1, embedded=False)
    return _from_tags(pool)
