"""A topic that the viewer types works like those that are known."""

import numpy as np
import pytest

from app.analysis.topics.said import Said
from app.analysis.topics.typed import about

CLIPS = [
    "My grandfather repairs an old pocket watch",
    "Kittens fall asleep in a row of flower pots",
    "Flying a kite on the windy beach",
    "How I fold a paper crane in two minutes",
    "The band plays its first song in the rain",
]


@pytest.mark.parametrize(
    ("topic", "clip"), [("origami", 3), ("clockmaking", 0), ("baby cats", 1), ("concerts", 4)]
)
def test_the_clips_about_a_typed_topic_come_first(said: Said, topic: str, clip: int) -> None:
    wanted = said.vectors([topic])[0]
    sure = [about(wanted, meaning) for meaning in said.vectors(CLIPS)]
    assert sure.index(max(sure)) == clip
    assert all(0 <= each <= 1 for each in sure)


def test_a_clip_is_surely_about_its_own_words_and_not_about_nothing(said: Said) -> None:
    surfing = said.vectors(["surfing"])[0]
    assert about(surfing, surfing) > 0.99
    assert about(surfing, np.zeros(384)) < 0.01
