"""What of a caption is read as words."""

import pytest

from app.analysis.words.plain import hashtags, legible, sentences, spoken, titled


def test_addresses_mentions_and_hashtags_are_no_sentence() -> None:
    assert sentences("Look  at this #cat by @someone https://example.org/x?y=1 now") == "Look at this by now"


@pytest.mark.parametrize(
    ("hashtag", "words"),
    [("#FunnyAnimals", "Funny Animals"), ("#oil_painting", "oil painting"), ("#ASLLesson", "ASL Lesson"),
     ("#apollo15", "apollo 15"), ("cats", "cats"), ("#Пример", "Пример")],
)  # fmt: skip
def test_a_hashtag_falls_into_its_words(hashtag: str, words: str) -> None:
    assert spoken(hashtag) == words


def test_hashtags_are_taken_from_the_caption_and_the_list_once() -> None:
    assert hashtags("My #OilPainting, see #art", ["#art", "oilpainting", "brush"]) == (
        "OilPainting",
        "art",
        "brush",
    )
    assert hashtags("page.html#part and C# and &#38;") == ()


def test_numbers_on_a_screen_are_no_words() -> None:
    assert legible(["MONDAY 8:59 AM", "349", "10.25Mb", "/ | / 12:30"]) == "MONDAY 8:59 AM"


def test_a_title_is_read_with_the_caption() -> None:
    assert titled("Pancakes for two", "Done at last!") == "Pancakes for two\nDone at last!"
    assert titled("Pancakes for two", "") == "Pancakes for two"


@pytest.mark.parametrize("title", ["IMG 20240517 101112", "20240517", "DSC01234", "pancakes FOR two", ""])
def test_a_title_that_tells_nothing_more_is_left_out(title: str) -> None:
    assert titled(title, "Pancakes for two.") == "Pancakes for two."
