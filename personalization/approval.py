"""How often a source's viewers like what they view: at large, and clips of each length."""

from dataclasses import dataclass

import numpy as np

from personalization.columns import Floats, Ints
from personalization.pool import Pool
from personalization.signals import LENGTH_EDGES_S

DRAWN = 20.0
"""Likes that are added before dividing: a length with few views stays near its source's mean."""


@dataclass(frozen=True, slots=True)
class Approval:
    """Likes a view (0..1) of a source, and of its clips in each length bin."""

    usual: float
    by_length: tuple[float, ...]


def length_bins(duration_s: Floats) -> Ints:
    """The number of each clip's length bin; an unknown length counts as 20 s."""
    known = np.where(np.isfinite(duration_s), duration_s, 20.0)
    return np.asarray(np.searchsorted(LENGTH_EDGES_S, known, side="right"))


def approval(pool: Pool) -> dict[str, Approval]:
    """The approval of each source that counts both."""
    laid, bins = pool.columns, len(LENGTH_EDGES_S) + 1
    counted = np.isfinite(laid.views) & np.isfinite(laid.likes) & (laid.views > 0)
    cell = laid.source[counted] * bins + length_bins(laid.duration_s[counted])
    size = len(pool.words) * bins
    views = np.bincount(cell, laid.views[counted], size).reshape(-1, bins)
    likes = np.bincount(cell, laid.likes[counted], size).reshape(-1, bins)
    usual = (likes.sum(axis=1) + 0.1) / (views.sum(axis=1) + 1.0)
    each = (likes + DRAWN) / (views + DRAWN / usual[:, None])
    sources = np.flatnonzero(views.any(axis=1))
    named = zip(pool.spelled(sources), sources.tolist(), strict=True)
    return {name: Approval(float(usual[at]), tuple(each[at].tolist())) for name, at in named}
