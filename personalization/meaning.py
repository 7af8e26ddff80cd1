"""Where tags and clips lie in a space of meaning, so that liking #espresso speaks for #coffee.

With embeddings (of captions, pictures or both) the space is their leading directions, and a tag lies at the
middle of its clips. Without, tags that often stand together lie close: the leading directions of their
positive pointwise mutual information.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from personalization.columns import Floats, Ints, shares
from personalization.pool import Pool

DIRECTIONS = 32
"""Size of the space where clips have embeddings, at most."""

FROM_TAGS = 24
"""Its size where it is made from tags alone."""

SAMPLE = 4000
"""So many clips, evenly chosen, show the leading directions of a catalogue well enough."""

COMMON = 400
"""Only this many of the most common tags get a place of their own where there are no embeddings."""


@dataclass(frozen=True)
class Meaning:
    """A vector of unit length for each tag that has one; `axes` (directions x numbers of an embedding) turn
    embeddings into places, and are None where clips have none."""

    vectors: Mapping[str, Floats]
    size: int
    axes: Floats | None = None

    @property
    def embedded(self) -> bool:
        """Whether it was made from embeddings."""
        return self.axes is not None

    def of_tags(self, tags: Sequence[str]) -> Floats:
        """A row for each tag; zeros where nothing is known."""
        nothing = np.zeros(self.size)
        return np.array([self.vectors.get(tag, nothing) for tag in tags]).reshape(len(tags), self.size)

    def of_looks(self, pool: Pool, rows: Ints) -> Floats:
        """A row of unit length for each clip that has an embedding, else zeros."""
        if self.axes is None:
            return np.zeros((len(rows), self.size))
        return placed(pool.embeddings(rows, self.axes.shape[1]), self.axes)

    def of_clips(self, looks: Floats, owner: Ints, meant: Ints, sure: Floats) -> Floats:
        """A row of unit length for each clip: from its embedding (`looks`), else the middle of its tags, else
        zeros. Its tags lie flat: their `owner`, row of `table` and how `sure` they are."""
        blind = ~looks.any(axis=1, keepdims=True)
        if not blind.any():
            return looks
        middles: Floats = np.zeros((len(looks), self.size))
        np.add.at(middles, owner, self.table[meant] * sure[:, None])
        return np.where(blind, unit(middles), looks)

    @cached_property
    def table(self) -> Floats:
        """The vectors one under the other, and last a row of zeros for tags that have none."""
        return np.array([*self.vectors.values(), np.zeros(self.size)])

    @cached_property
    def row(self) -> dict[str, int]:
        """The row of each tag in `table`."""
        return {tag: row for row, tag in enumerate(self.vectors)}


def unit(rows: Floats) -> Floats:
    """Each row scaled to length 1; rows of zeros stay."""
    length = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    return rows / np.where(length > 0, length, 1.0)


def placed(embeddings: Floats, axes: Floats) -> Floats:
    """Embeddings seen along `axes`, of unit length; no row's last bits depend on its neighbours."""
    return unit(np.einsum("ne,de->nd", unit(embeddings), axes))


def directions(pool: Pool, size: int) -> Floats:
    """The leading directions of a catalogue's embeddings (directions x size)."""
    step = -(-len(pool) // SAMPLE)
    some = unit(pool.embeddings(np.arange(0, len(pool), step), size))
    _, axes = np.linalg.eigh(some.T @ some)
    return np.ascontiguousarray(axes[:, ::-1][:, :DIRECTIONS].T)


def _from_embeddings(pool: Pool, size: int, words: Ints) -> Meaning:
    laid, axes = pool.columns, directions(pool, size)
    owners = laid.owners()
    part_of = shares(owners, laid.sure, len(pool))
    middles = np.zeros((len(pool.words), len(axes)))
    for start in range(0, len(pool), 8192):
        rows = np.arange(start, min(start + 8192, len(pool)))
        part = slice(laid.cuts[start], laid.cuts[rows[-1] + 1])
        own = placed(pool.embeddings(rows, size), axes)
        np.add.at(middles, words[laid.tags[part]], own[owners[part] - start] * part_of[part, None])
    places, used = unit(middles), np.unique(laid.tags)
    at = words[used].tolist()
    return Meaning({n: places[t] for n, t in zip(pool.spelled(used), at, strict=True)}, len(axes), axes)


def _together(pool: Pool, common: Ints, tags: Ints) -> Floats:
    """How often each two of the `common` words stand on one clip; `tags` in the order of the columns."""
    place = np.full(len(pool.words), -1)
    place[common] = np.arange(len(common))
    at = place[tags]
    owner, at = pool.columns.owners()[at >= 0], at[at >= 0]
    clips, row = np.unique(owner, return_inverse=True)
    has = np.zeros((len(clips), len(common)), np.float32)
    has[row, at] = 1.0
    return (has.T @ has).astype(np.float64)


def _from_tags(pool: Pool, words: Ints) -> Meaning:
    tags = words[pool.columns.tags]
    counts = np.bincount(tags, minlength=len(pool.words))
    common = np.argsort(-counts, kind="stable")[: min(COMMON, int((counts > 0).sum()))]
    together = _together(pool, common, tags)
    single = np.maximum(np.diag(together), 1.0)
    lift = np.log(np.maximum(together * max(len(pool), 1) / np.outer(single, single), 1.0))
    worth, axes = np.linalg.eigh(lift)
    size = min(FROM_TAGS, len(common))
    leading = axes[:, ::-1][:, :size] * np.sqrt(np.maximum(worth[::-1][:size], 0.0))
    places = dict(zip(common.tolist(), unit(leading), strict=True))
    used = np.unique(pool.columns.tags)
    named = zip(pool.spelled(used), words[used].tolist(), strict=True)
    return Meaning({name: places[word] for name, word in named if word in places}, max(size, 1))


def meaning(pool: Pool, words: Ints) -> Meaning:
    """The space of a catalogue: from embeddings where its clips have them, else from its tags.

    `words` gives for each word of the pool the one that it is a spelling of.
    """
    if pool.embedding_size:
        return _from_embeddings(pool, pool.embedding_size, words)
    if not len(pool.columns.tags):
        return Meaning({}, 1)
    return _from_tags(pool, words)
