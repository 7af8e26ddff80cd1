"""Which clips that carry no tag look as if they should: what "not this topic" has to reach as well.

From the clips that carry tags it is learned which direction of the embeddings tells a tag's clips from all
others, and from which point on that is right often enough: each half of them judges by what the other half
taught.
"""

from collections.abc import Collection
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from personalization.columns import Floats
from personalization.pool import Pool
from personalization.vocabulary import catalogue

RIGHT = 0.90
"""At least this share of the clips that look like a tag must carry it, where that can be told."""

CAUTION = 1.0
"""So many clips of doubt are added to either side: few examples draw no sharp line."""

FEWEST = 4
"""With fewer clips of a tag nothing looks like it."""

BLOCK = 8192
"""So many clips are placed at once."""

Flags = NDArray[np.bool_]


def looks_like(pool: Pool, tag: str, wrong: Collection[str] = ()) -> frozenset[str]:
    """The ids of clips without tags that look like `tag`; none where clips have no embeddings.

    Those of which the viewer said that it is `wrong` (ids) narrow the net: what is no closer passes too.
    """
    space = catalogue(pool).meaning
    if not space.embedded:
        return frozenset()
    seen = _places(pool)
    placed = seen.any(axis=1)
    told = np.flatnonzero(placed & _tagged(pool))
    carries = _carriers(pool, tag)[told]
    if carries.sum() < FEWEST:
        return frozenset()
    level = judged(seen, seen[told], carries)
    edge = line(halved(seen[told], carries), carries)
    spared = [pool.row[clip] for clip in wrong if clip in pool.row]
    within = placed & ~_tagged(pool) & (level >= edge)
    if spared:
        within &= level > level[spared].max()
    return frozenset(pool.ids[row] for row in np.flatnonzero(within))


@lru_cache(maxsize=2)
def _places(pool: Pool) -> Floats:
    """Where each clip lies in the catalogue's space; zeros where it has no embedding."""
    space = catalogue(pool).meaning
    starts = range(0, len(pool), BLOCK)
    rows = (np.arange(start, min(start + BLOCK, len(pool))) for start in starts)
    return np.concatenate([space.of_looks(pool, each) for each in rows])


def _tagged(pool: Pool) -> Flags:
    return np.diff(pool.columns.cuts) > 0


def _carriers(pool: Pool, tag: str) -> Flags:
    laid, carries = pool.columns, np.zeros(len(pool), bool)
    carries[laid.owners()[laid.tags == pool.words.get(tag, -1)]] = True
    return carries


def judged(seen: Floats, by: Floats, carries: Flags) -> Floats:
    """How surely each of some clips carries a tag (about 0..1), taught `by` clips of which that is known.

    Least squares; where little is known, closeness to the middle of the tag's clips.
    """
    middle, own = by.mean(axis=0), by[carries].mean(axis=0) if carries.any() else 0.0
    spread = (by - middle).T @ (by - middle) + np.eye(by.shape[1])
    direction = np.linalg.solve(spread, (by - middle).T @ (carries - carries.mean()) + own)
    return np.asarray((seen - middle) @ direction + carries.mean())


def halved(seen: Floats, carries: Flags) -> Floats:
    """How surely each clip carries a tag, as the other half of the clips taught."""
    odd = np.arange(len(seen)) % 2 == 1
    level = np.zeros(len(seen))
    for half in (odd, ~odd):
        level[half] = judged(seen[half], seen[~half], carries[~half])
    return level


def line(level: Floats, carries: Flags) -> float:
    """The lowest level from which on clips are right often enough; above all where none is."""
    order = np.argsort(-level, kind="stable")
    right = np.cumsum(carries[order])
    share = (right + CAUTION) / (np.arange(1, len(order) + 1) + 2 * CAUTION)
    good = np.flatnonzero(share >= RIGHT)
    return float(level[order[good[-1]]]) if len(good) else float("inf")
