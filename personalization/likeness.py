"""Which clips that carry no tag look as if they should: what "not this topic" has to reach as well."""

from collections.abc import Collection

import numpy as np

from personalization.pool import Pool
from personalization.vocabulary import catalogue

CLOSEST = 15
"""A clip looks like a tag when it lies closer to its middle than this percentile of the tag's own clips."""


def looks_like(pool: Pool, tag: str, wrong: Collection[str] = ()) -> frozenset[str]:
    """The ids of clips without tags that look like `tag`; none where clips have no embeddings.

    Those of which the viewer said that it is `wrong` (ids) narrow the net: what is no closer passes too.
    """
    space = catalogue(pool).meaning
    if not space.embedded or tag not in space.vectors:
        return frozenset()
    rows = np.arange(len(pool))
    close = space.of_looks(pool, rows) @ space.vectors[tag]
    labelled = np.array([tag in clip.topics() for clip in pool.values()], bool)
    silent = np.array([not clip.topics() and clip.embedding is not None for clip in pool.values()], bool)
    within = close >= np.percentile(close[labelled], CLOSEST)
    spared = [pool.row[clip] for clip in wrong if clip in pool.row]
    if spared:
        within &= close > close[spared].max()
    return frozenset(pool.ids[row] for row in np.flatnonzero(silent & within))
