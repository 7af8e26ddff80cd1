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
    sure = about(said.vectors([topic])[0], said.vectors(CLIPS))
    assert int(sure.argmax()) == clip
    assert ((sure >= 0) & (sure <= 1)).all()


def test_a_clip_is_surely_about_its_own_words_and_not_about_nothing(said: Said) -> None:
    vector = said.vectors(["surfing"])[0]
    own, nothing = about(vector, np.stack([vector, np.zeros(384, np.float32)]))
    assert own > 0.99
    assert nothing < 0.01
