"""What the viewer's own settings add to a score: exact named parts beside what was learned.

A topic's slider counts by its sign and its square: gentle about the middle, stronger than all taste at its
ends. Evening out takes from a clip by how often its creator was on stage lately, whatever was learned.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from personalization.columns import Floats
from personalization.entry import Entry
from personalization.ledger import ON_STAGE
from personalization.pool import Pool
from personalization.settings import Settings
from personalization.values import ClipFeatures

REACH = 1.0
"""Points of score that a slider at its end is worth; counts and taste together seldom reach 0.6."""

EVENED = 0.18
"""Points of score that evening out takes at most from the clips of a creator who never leaves the stage."""

LATELY = 200
"""So many clips on stage last are counted."""


def slid(value: float) -> float:
    """Points of score for a slider at `value` (-1..1).

    >>> [slid(value) for value in (-1.0, 0.0, 0.5, 1.0)]
    [-1.0, 0.0, 0.25, 1.0]
    """
    return REACH * value * abs(value)


def evened(times: int, evenness: float) -> float:
    """Points of score that a clip loses where its creator was on stage so many `times` lately.

    >>> [round(evened(times, 1.0), 3) for times in (1, 4)]
    [-0.09, -0.144]
    """
    return -evenness * EVENED * times / (times + 1)


def lately(entries: Sequence[Entry], recent: Sequence[str]) -> list[str]:
    """The clips (ids) that were on stage last or are prepared, each once."""
    seen = (e.event.clip for e in reversed(entries) if e.alive and e.event.kind in ON_STAGE)
    found = dict.fromkeys(reversed(recent))
    while len(found) < LATELY and (clip := next(seen, None)) is not None:
        found[clip] = None
    return list(found)[:LATELY]


@dataclass(frozen=True, slots=True)
class Leanings:
    """Sliders by topic and evening out by creator, in points of score; only what is not 0."""

    topics: dict[str, float]
    creators: dict[str, float]

    @classmethod
    def of(
        cls, settings: Settings, stage: Iterable[ClipFeatures], spellings: Mapping[str, str]
    ) -> "Leanings":
        """What `settings` lean to after the clips on `stage`; a slider moves its topic in all `spellings`."""
        sliders = settings.sliders
        spelled = {word: sliders[best] for word, best in spellings.items() if best in sliders}
        topics = {topic: slid(value) for topic, value in {**spelled, **sliders}.items() if value}
        if not settings.evenness:
            return cls(topics, {})
        times = Counter(clip.creator for clip in stage if clip.creator)
        return cls(topics, {name: evened(count, settings.evenness) for name, count in times.items()})

    def of_pool(self, pool: Pool) -> Floats:
        """The sum for each clip of a pool."""
        laid, total = pool.columns, np.zeros(len(pool))
        if self.topics:
            worth = _by_word(pool, self.topics)[laid.tags] * laid.sure
            leaning = np.flatnonzero(worth)
            owner = np.searchsorted(laid.cuts, leaning, side="right") - 1
            total += np.bincount(owner, worth[leaning], len(pool))
        return total + _by_word(pool, self.creators)[laid.creator] if self.creators else total

    def of_clip(self, clip: ClipFeatures) -> dict[str, float]:
        """The parts by name: `slider:TOPIC` and `evening out`."""
        sure = {topic: sure for topic, sure in clip.topics().items() if topic in self.topics}
        parts = {f"slider:{topic}": self.topics[topic] * sure[topic] for topic in sure}
        if clip.creator in self.creators:
            parts["evening out"] = self.creators[clip.creator]
        return parts


def _by_word(pool: Pool, points: dict[str, float]) -> Floats:
    worth = np.zeros(len(pool.words))
    for word, value in points.items():
        if word in pool.words:
            worth[pool.words[word]] = value
    return worth
