"""Topics come with a confidence, several or none."""

import numpy as np

from app.analysis.topics.about import MOST, told

NAMES = [f"topic {number}" for number in range(46)]


def _flat(**raised: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    scores = np.zeros(46, np.float32)
    for name, score in raised.items():
        scores[int(name.removeprefix("t"))] = score
    return scores


def test_a_clip_that_says_and_shows_nothing_has_no_topic() -> None:
    assert told(NAMES, None, _flat(), 0) == ()


def test_what_is_clearly_seen_is_told_without_any_word() -> None:
    first, second = told(NAMES, None, _flat(t3=1.1, t7=0.5), 0)
    assert first.name == "topic 3"
    assert first.confidence > 0.8
    assert second.confidence < 0.5


def test_words_and_pictures_that_agree_are_surer_than_words_alone() -> None:
    words = _flat(t3=7)
    (agreed, *_), (alone, *_) = told(NAMES, words, _flat(t3=1), 0), told(NAMES, words, _flat(t5=1), 0)
    assert agreed.name == alone.name == "topic 3"
    assert agreed.confidence > alone.confidence


def test_no_more_are_told_than_a_viewer_would_read_and_the_surest_come_first() -> None:
    topics = told(NAMES, None, np.linspace(0, 1.4, 46, dtype=np.float32), 0)
    assert len(topics) == MOST
    assert [topic.confidence for topic in topics] == sorted(
        (topic.confidence for topic in topics), reverse=True
    )
    assert all(0 <= topic.confidence <= 1 for topic in topics)
