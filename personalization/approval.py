"""How often a source's viewers like what they view: at large, and clips of each length."""

from dataclasses import dataclass

import numpy as np

from personalization.columns import Floats, Ints
from personalization.pool import Pool
from personalization.signals import LENGTH_EDGES_S

DRAWN = 20.0
"""Likes that are added before dividing: a length with few views stays near its source's mean."""


UNSURE = 200.0
"""Likes of clips that differ as usual, added before it is measured how much a source's clips differ."""

USUAL, DIFFER = 0.2, (0.02, 2.0)
"""How much clips usually differ (variance of how they are liked, relative to clips of their length), and the
least and most that is believed of a source."""


@dataclass(frozen=True, slots=True)
class Approval:
    """Likes a view (0..1) of a source, and of its clips in each length bin. `doubt` is how many likes an average
    clip must have to be taken half for itself, half for one of its length."""

    usual: float
    by_length: tuple[float, ...]
    doubt: float


EDGES_S = np.array(LENGTH_EDGES_S)


def known_lengths(duration_s: Floats) -> Floats:
    """Each clip's length; an unknown one counts as 20 s."""
    return np.where(np.isfinite(duration_s), duration_s, 20.0)


def length_bins(length_s: Floats) -> Ints:
    """The number of each known length's bin."""
    return np.asarray(EDGES_S.searchsorted(length_s, side="right"))


def approval(pool: Pool) -> dict[str, Approval]:
    """The approval of each source that counts both."""
    laid, bins, size = pool.columns, len(LENGTH_EDGES_S) + 1, len(pool.words)
    counted = np.isfinite(laid.views) & np.isfinite(laid.likes) & (laid.views > 0)
    source, views, likes = laid.source[counted], laid.views[counted], laid.likes[counted]
    cell = source * bins + length_bins(known_lengths(laid.duration_s[counted]))
    seen = np.bincount(cell, views, size * bins).reshape(size, bins)
    liked = np.bincount(cell, likes, size * bins).reshape(size, bins)
    usual = (liked.sum(axis=1) + 0.1) / (seen.sum(axis=1) + 1.0)
    each = (liked + DRAWN) / (seen + DRAWN / usual[:, None])
    differ = _differ(source, views, likes, each.ravel()[cell], size)
    sources = np.flatnonzero(seen.any(axis=1))
    named = zip(pool.spelled(sources), sources.tolist(), strict=True)
    return {
        name: Approval(float(usual[at]), tuple(each[at].tolist()), 1 / float(differ[at]))
        for name, at in named
    }


def _differ(source: Ints, views: Floats, likes: Floats, alike: Floats, size: int) -> Floats:
    """The variance of how a source's clips are liked, beyond what chance explains (method of moments)."""
    expected = views * alike
    beyond = ((likes - expected) ** 2 - expected * (1 - alike)) / expected
    summed = np.bincount(source, beyond, size) + UNSURE * USUAL
    return np.clip(summed / (np.bincount(source, expected, size) + UNSURE), *DIFFER)
