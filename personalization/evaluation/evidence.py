"""Whether what is named as the reason for a clip is one: without those events its score and its rank fall."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from personalization.columns import Floats
from personalization.evaluation.checks import DAY
from personalization.evaluation.data import Log
from personalization.evaluation.feeds import Size, feed
from personalization.pool import Pool
from personalization.profile import Profile
from personalization.settings import Settings
from personalization.values import Choice, Event

SHOWN = 8
"""So many clips of all that a person never met are judged after their feed."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A clip whose named events were taken away: whether its score and its rank fell, and the rank where only the
    events of its strongest lifting reason went."""

    score: bool
    rank: bool
    rank_by_one: bool


def evidence(log: Log, size: Size, settings: Settings) -> dict[str, int]:
    """How many clips with a taught reason that lifts them were judged, and of how many score and rank fell."""
    falls = [fall for seed in range(len(log.people)) for fall in _falls(log, seed, size, settings)]
    return {
        "clips": len(falls),
        "score_falls": sum(fall.score for fall in falls),
        "rank_falls": sum(fall.rank for fall in falls),
        "rank_falls_by_strongest": sum(fall.rank_by_one for fall in falls),
    }


def _falls(log: Log, seed: int, size: Size, settings: Settings) -> Iterator[Fall]:
    events = feed(log.pool, log.people[seed], size, seed, settings).events
    profile = Profile.from_events(events, log.pool, settings, DAY)
    recent = [event.clip for event in events if event.kind == "shown"]
    left = log.pool.without(set(recent))
    before = profile.scores(left)
    for choice in profile.arrange(left, recent, SHOWN, seed).choices:
        if lifting := _lifting(choice):
            at = left.row[choice.clip]
            every, one = (
                _without(events, gone, log.pool, settings).scores(left)
                for gone in (set().union(*lifting), lifting[0])
            )
            yield Fall(
                bool(every[at] < before[at]),
                _rank(every, at) > _rank(before, at),
                _rank(one, at) > _rank(before, at),
            )


def _lifting(choice: Choice) -> list[tuple[str, ...]]:
    """The events (ids) of each reason that lifts a clip and was taught, the strongest first."""
    return [reason.because for reason in choice.reasons if reason.value > 0 and reason.because]


def _without(events: Iterable[Event], gone: Collection[str], pool: Pool, settings: Settings) -> Profile:
    return Profile.from_events([each for each in events if each.id not in gone], pool, settings, DAY)


def _rank(scores: Floats, at: int) -> int:
    """How many clips score higher; what only differs by rounding does not."""
    return int(np.sum(scores > scores[at] + 1e-12))
