"""What is expected of a clip before anything is known of the viewer: its source's own counts, strongly shrunk."""

from collections.abc import Mapping

import numpy as np

from personalization.pool import Floats, Ints, Pool

BASE = 0.20
"""Share of clips that people watch well where nothing is known."""

DOUBT = 2.5
"""Likes of an average clip that are added before dividing: a clip with few views stays near its source's mean."""

RANGE = (0.02, 0.60)
"""No count makes a clip worse or better than this by itself."""


def expected(pool: Pool, rows: Ints, approval: Mapping[str, float]) -> Floats:
    """The prior score of the clips at `rows`: BASE, times how much better liked than its source's usual it is.

    `approval` is likes a view of each source, so that a source with generous likers has no advantage.
    """
    laid = pool.columns.take(rows)
    used, place = np.unique(laid.source, return_inverse=True)
    usual = np.array([approval.get(name, np.nan) for name in pool.spelled(used)])[place]
    doubt_views = DOUBT / usual
    share = (laid.likes + DOUBT) / (laid.views + doubt_views)
    ratio = np.where(np.isfinite(share), share / usual, 1.0)
    return np.clip(BASE * ratio, *RANGE)
