"""The mood of the words around a clip."""

import pytest

from app.analysis.words.mood import Moods


@pytest.fixture(scope="module")
def mood() -> Moods:
    return Moods()


def test_glad_and_angry_words_lie_on_their_sides(mood: Moods) -> None:
    assert mood("I love this so much, best day ever!") > 0.5
    assert mood("This is terrible, I hate it.") < -0.5
    assert mood("❤️😍") > 0.3


def test_no_words_have_no_mood(mood: Moods) -> None:
    assert mood("") == 0
    assert mood("", ["", " "]) == 0


def test_comments_count_but_the_caption_counts_for_two(mood: Moods) -> None:
    alone = mood("A good day")
    assert mood("A good day", ["awful, horrible"]) < alone
    assert mood("Awful", ["lovely"]) < 0 < mood("Lovely", ["awful"])
