"""What is expected of a clip before anything is known of the viewer: its source's own counts, strongly
shrunk."""

from collections.abc import Mapping

import numpy as np

from personalization.approval import Approval, known_lengths, length_bins
from personalization.columns import Floats, Ints
from personalization.pool import Pool
from personalization.signals import LENGTH_EDGES_S

BASE = 0.20
"""Share of clips that people watch well where nothing is known."""

TRUST = 1.5
"""How far the odds of others are this viewer's too. More than 1: a crowd of many tastes agrees less clearly than
each of them alone would say."""

UNKNOWN = Approval(np.nan, (np.nan,) * (len(LENGTH_EDGES_S) + 1), np.nan)
"""The approval of a source that counts nothing."""

RANGE = (0.02, 0.60)
"""No count makes a clip worse or better than this by itself."""


def expected(pool: Pool, rows: Ints, approval: Mapping[str, Approval]) -> Floats:
    """The prior score of the clips at `rows`: the odds of BASE, times how its likes a view compare with its
    source's usual, so that a source with generous likers has no advantage.

    A clip with few views is taken to be liked as its source's clips of about the same length are.
    """
    laid = pool.columns.take(rows)
    used, place = np.unique(laid.source, return_inverse=True)
    known = [approval.get(name, UNKNOWN) for name in pool.spelled(used)]
    usual = np.array([each.usual for each in known])[place]
    lengths = np.array([each.by_length for each in known]).reshape(-1, len(LENGTH_EDGES_S) + 1)
    alike = lengths[place, length_bins(known_lengths(laid.duration_s))]
    doubt = np.array([each.doubt for each in known])[place]
    share = np.clip((laid.likes + doubt) / (laid.views + doubt / alike), 1e-6, 0.999)
    odds = BASE / (1 - BASE) * ((share / (1 - share)) * ((1 - usual) / usual)) ** TRUST
    return np.clip(np.where(np.isfinite(odds), odds / (1 + odds), BASE), *RANGE)
