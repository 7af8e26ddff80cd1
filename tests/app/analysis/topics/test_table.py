"""The topics are written so that models can use them."""

from app.analysis.topics.table import topics
from app.analysis.training.vocabulary import vocabulary


def test_there_are_the_topics_that_viewers_name() -> None:
    names = [topic.name for topic in topics()]
    assert len(names) == len(set(names)) == 46
    assert {"cooking", "pets", "dance", "gaming", "DIY and tools", "football", "travel", "science"} <= set(
        names
    )


def test_each_word_of_a_topic_is_one_that_pictures_are_told_in() -> None:
    known = set(vocabulary().names)
    assert {word for topic in topics() for word in topic.seen} <= known


def test_weights_are_shares_and_nothing_is_said_twice() -> None:
    for topic in topics():
        assert all(0 < weight <= 1 for weight in topic.seen.values()), topic.name
        assert len(topic.said) == len(set(topic.said)) >= 8, topic.name
        assert topic.said[0] == topic.name
        assert not set(topic.said) & set(topic.abroad), topic.name
