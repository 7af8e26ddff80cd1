"""Joins what is said, seen and heard into the topics of a clip."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.analysis.topics.said import Said, Scores, Words, standardised
from app.analysis.topics.shown import shown
from app.analysis.topics.signs import Signs
from app.analysis.topics.table import Topic

SEEN_COUNTS = 1.0
"""A caption counts twice as much: it names things more surely than pictures show them."""

EVEN_SHOWN, STEEP_SHOWN = 0.72, 6.0
EVEN_SAID, EVEN_HASHTAGS, STEEP_SAID = 7.5, 2.5, 0.7
"""At an even score a topic is right as often as not; hashtags raise all scores. Measured on 70 labelled clips."""

MOST = 5
FAINTEST = 0.1


class Told(NamedTuple):
    """A topic with its confidence, 0..1."""

    name: str
    confidence: float


class Subjects:
    """Knows what clips can be about. Owns nothing but the topics' phrases as vectors."""

    def __init__(self, said: Said, topics: Sequence[Topic]) -> None:
        self._said, self._topics = said, topics

    def of(self, words: Words, seen: dict[str, float], meaning: Scores, signs: Signs) -> tuple[Told, ...]:
        """None to five topics, the surest first. `seen` and `meaning` as in `shown`."""
        by_words = self._said.scores(words)
        by_sight = shown(self._topics, self._said.centres, seen, meaning, signs)
        return told([topic.name for topic in self._topics], by_words, by_sight, len(words.tags))


def told(names: Sequence[str], said: Scores | None, seen: Scores, hashtags: int) -> tuple[Told, ...]:
    """The topics worth telling, from how well each of them fits the words (None without any) and the pictures."""
    scores = seen if said is None else said + SEEN_COUNTS * standardised(seen)
    sure = _sure(scores, said is not None, hashtags > 0)
    best = np.argsort(-scores, kind="stable")[:MOST]
    return tuple(Told(names[place], float(sure[place])) for place in best if sure[place] >= FAINTEST)


def _sure(scores: Scores, has_words: bool, has_hashtags: bool) -> Scores:
    even = EVEN_SAID + EVEN_HASHTAGS * has_hashtags if has_words else EVEN_SHOWN
    steep = STEEP_SAID if has_words else STEEP_SHOWN
    return np.asarray(1 / (1 + np.exp(-steep * (scores - even))), np.float32)
