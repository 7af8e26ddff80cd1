"""What is expected of a clip before anything is known of the viewer: its source's own counts, strongly
shrunk."""

from collections.abc import Mapping

import numpy as np

from personalization.columns import Floats, Ints
from personalization.pool import Pool

BASE = 0.20
"""Share of clips that people watch well where nothing is known."""

DOUBT = 2.5
"""Likes of an average clip that are added before dividing: a clip with few views stays near its source's
mean."""

TRUST = 1.25
"""How far the odds of others are this viewer's too; 1: all the way."""

RANGE = (0.02, 0.60)
"""No count makes a clip worse or better than this by itself."""


def expected(pool: Pool, rows: Ints, approval: Mapping[str, float]) -> Floats:
    """The prior score of the clips at `rows`: the odds of BASE, times how its likes a view compare with the
    usual.

    `approval` is likes a view of each source, so that a source with generous likers has no advantage.
    """
    laid = pool.columns.take(rows)
    used, place = np.unique(laid.source, return_inverse=True)
    usual = np.array([approval.get(name, np.nan) for name in pool.spelled(used)])[place]
    share = np.clip((laid.likes + DOUBT) / (laid.views + DOUBT / usual), 1e-6, 0.999)
    odds = BASE / (1 - BASE) * ((share / (1 - share)) * ((1 - usual) / usual)) ** TRUST
    return np.clip(np.where(np.isfinite(odds), odds / (1 + odds), BASE), *RANGE)
