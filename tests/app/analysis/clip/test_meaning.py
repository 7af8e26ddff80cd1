"""The meaning of a clip lies near to sentences about it."""

import numpy as np
import pytest

from app.analysis.clip.findings import MEANING_SIZE, Vector
from app.analysis.clip.meaning import meaning
from app.analysis.models.shelf import Shelf
from app.analysis.models.text import TextModel
from app.analysis.picture.findings import Sight, Word
from app.analysis.topics.said import Said
from app.analysis.topics.table import topics

NOTHING = np.zeros(MEANING_SIZE, np.float32)
DOG = [Word("dog", Sight.OBJECT, 0.9), Word("beach", Sight.SCENE, 0.6), Word("ski", Sight.OBJECT, 0.2)]


@pytest.fixture(scope="module")
def said() -> Said:
    return Said(TextModel(Shelf()), topics())


def _near(said: Said, text: str, vector: Vector) -> float:
    return float(said.vectors([text])[0] @ vector)


def test_what_is_seen_can_be_found_by_words_that_nobody_wrote(said: Said) -> None:
    seen = meaning(said, "", DOG, NOTHING)
    assert _near(said, "a dog", seen) > 0.4 > _near(said, "a train station", seen)


def test_what_is_written_counts_more_than_what_is_seen(said: Said) -> None:
    both = meaning(said, "We bake bread at home", DOG, NOTHING)
    assert (
        _near(said, "baking bread", both) > _near(said, "a dog", both) > _near(said, "a train station", both)
    )


def test_faint_words_count_nothing(said: Said) -> None:
    assert np.array_equal(meaning(said, "", DOG, NOTHING), meaning(said, "", DOG[:2], NOTHING))


def test_it_has_length_1_or_is_nothing_at_all(said: Said) -> None:
    assert float(np.linalg.norm(meaning(said, "Hello", DOG, NOTHING))) == pytest.approx(1, abs=1e-5)
    assert not meaning(said, "", [], NOTHING).any()
