"""Tells which topics the pictures and the sound of a clip are about."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from app.analysis.topics.said import Scores, standardised
from app.analysis.topics.signs import Signs, told_by
from app.analysis.topics.table import Topic

SUREST = 0.95
FITTING = 0.1
MOST_FITTING = 4.0
"""What each standard deviation adds by which the whole picture means this topic more than others; four count."""


def shown(
    topics: Sequence[Topic],
    centres: NDArray[np.float32],
    words: Mapping[str, float],
    meaning: NDArray[np.float32],
    signs: Signs,
) -> Scores:
    """(topics,): 0 to 1.4. `words` of the pictures with how sure they are, `centres` and `meaning` as texts."""
    told = told_by(signs)
    sure = [_joined(_best(topic, words), told.get(topic.name, 0.0)) for topic in topics]
    means = np.clip(standardised(centres @ meaning), 0, MOST_FITTING)
    return np.asarray(np.array(sure) + FITTING * means, np.float32)


def _best(topic: Topic, words: Mapping[str, float]) -> float:
    """The word that shows it best; many weak words are no proof."""
    return max((weight * words.get(word, 0.0) for word, weight in topic.seen.items()), default=0.0)


def _joined(one: float, other: float) -> float:
    """Each can convince alone."""
    return 1 - (1 - min(one, SUREST)) * (1 - min(other, SUREST))
