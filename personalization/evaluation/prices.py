"""What variety costs and what it brings, and how evenly creators get the stage: whole feeds against greedy ones."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from personalization.columns import Floats, Ints
from personalization.evaluation.data import Log
from personalization.evaluation.feeds import Feed, Size, feeds
from personalization.evaluation.policies import Ownfeed, Prepared
from personalization.evaluation.replay import ratio, replay
from personalization.settings import Settings

Values = Sequence[Floats]
"""For each person what each clip of their log is worth: its true probability, or else the logged reward."""


def diversity(log: Log, values: Values, size: Size, varied: Sequence[Feed]) -> dict[str, float]:
    """The reward of whole feeds as a share of greedy ones' over the same clips, and how many topics both show."""
    prepared = Prepared(log.pool)
    greedy = [replay(Ownfeed(prepared), person, size.waiting, size.swipes) for person in log.people]
    kept, error = ratio(_worth(values, (each.places for each in varied)), _worth(values, greedy))
    pairs = list(zip(log.people, varied, greedy, strict=True))
    own = np.mean([_topics(log, person.rows[each.places]) for person, each, _ in pairs])
    plain = np.mean([_topics(log, person.rows[places]) for person, _, places in pairs])
    return {"reward": kept, "se": error, "topics": float(own), "greedy_topics": float(plain),
            "more_topics": float(own / plain - 1)}  # fmt: skip


def fairness(
    log: Log, values: Values, size: Size, usual: Sequence[Feed], settings: Settings
) -> dict[str, float]:
    """The exposure's Gini over the creators on stage, off and with evening out at full, and what that keeps."""
    even = feeds(log, size, replace(settings, evenness=1.0))
    kept, error = ratio(
        _worth(values, (each.places for each in even)), _worth(values, (each.places for each in usual))
    )
    off, full = (float(np.mean([_unevenness(log, each) for each in some])) for some in (usual, even))
    return {"gini": off, "gini_evened": full, "reward": kept, "se": error}


def gini(exposures: Iterable[int]) -> float:
    """How unevenly something is shared: 0 where all get the same, near 1 where one gets all.

    >>> gini([5, 5, 5]), round(gini([0, 0, 12]), 3)
    (0.0, 0.667)
    """
    ordered = np.sort(np.array(list(exposures), np.float64))
    count = len(ordered)
    return float((2 * np.arange(1, count + 1) - count - 1) @ ordered / (count * ordered.sum()))


def _worth(values: Values, places: Iterable[Ints]) -> Floats:
    return np.array([own[at].mean() for own, at in zip(values, places, strict=True)])


def _topics(log: Log, rows: Ints) -> int:
    return len({log.main[log.pool.ids[row]] for row in rows.tolist()} - {""})


def _unevenness(log: Log, shown: Feed) -> float:
    return gini(Counter(log.pool[choice.clip].creator for choice in shown.choices).values())
