"""Over-reaction: how much of what comes next a topic gets after five of its clips were finished."""

from collections import Counter

import numpy as np

from personalization.evaluation.checks import DAY
from personalization.evaluation.data import Log
from personalization.profile import Profile
from personalization.settings import Settings
from personalization.values import Event

TOPICS, FINISHES, OFFERED, NEXT = 20, 5, 300, 20
"""For each of the 20 commonest topics: the next 20 of 300 clips after five finishes."""


def reaction(log: Log, settings: Settings, draws: int) -> dict[str, float]:
    """The topic's share of what comes next, each in the mean over some draws of clips: in the mean over
    topics, and of the topic that gets most."""
    labelled = Counter(topic for clip, topic in log.main.items() if topic in log.pool[clip].tags)
    shares = [
        float(np.mean([_share(log, topic, settings, draw) for draw in range(draws)]))
        for topic, count in labelled.most_common(TOPICS)
        if count > FINISHES
    ]
    return {"mean": float(np.mean(shares)), "worst_topic": max(shares)}


def _share(log: Log, topic: str, settings: Settings, seed: int) -> float:
    random = np.random.default_rng(seed)
    own = [clip for clip in log.pool if log.main[clip] == topic and topic in log.pool[clip].tags]
    finished = [str(clip) for clip in random.choice(own, FINISHES, replace=False)]
    profile = Profile.from_events(map(_finish, range(FINISHES), finished), log.pool, settings, DAY)
    rest = np.setdiff1d(list(log.pool), finished)
    offered = set(random.choice(rest, min(OFFERED, len(rest)), replace=False).tolist())
    slate = profile.arrange(log.pool.without(set(log.pool) - offered), finished, NEXT, seed)
    return sum(log.main[choice.clip] == topic for choice in slate.choices) / NEXT


def _finish(number: int, clip: str) -> Event:
    return Event(f"{number:032x}", DAY * 86_400.0 + 30 * number, "s", "watched", clip, 500.0)
