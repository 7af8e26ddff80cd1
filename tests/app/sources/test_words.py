"""Text from strangers' files becomes plain words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sources.hashtags import hashtags, normalised
from app.sources.plain_text import one_line, paragraphs

ANY_TEXT = st.text(st.characters())
"""With surrogates and all."""


@given(ANY_TEXT, st.integers(2, 50))
def test_a_title_is_one_short_line_that_any_database_takes(text: str, most: int) -> None:
    line = one_line(text, most)
    assert len(line) <= most
    assert len(line.splitlines()) <= 1
    assert line.encode().decode() == line


@given(ANY_TEXT)
def test_no_text_turns_the_direction_of_writing(text: str) -> None:
    assert not {unicodedata.bidirectional(c) for c in one_line(f"\u202e{text}\u2066")} & {
        "RLO",
        "LRO",
        "RLI",
        "LRI",
    }


def test_joined_emoji_stay_one() -> None:
    assert one_line("a 👩\u200d🚀 in space") == "a 👩\u200d🚀 in space"


def test_a_long_title_ends_in_an_ellipsis() -> None:
    assert one_line("word " * 100, 12) == "word word w…"


@given(ANY_TEXT)
def test_a_caption_has_no_empty_lines(text: str) -> None:
    caption = paragraphs(text)
    assert all(line.strip() for line in caption.split("\n")) or caption == ""


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("good #Morning, #world!", ("morning", "world")),
        ("#one#two #one", ("one", "two")),
        ("＃ＦＵＬＬ width", ("full",)),
        ("#हिन्दी और #ภาษาไทย", ("हिन्दी", "ภาษาไทย")),
        ("看这个 #花 #コーヒー", ("花", "コーヒー")),
        ("#STRASSE #straße", ("strasse",)),
        ("#🌸spring", ("🌸spring",)),
        ("#1 of 3", ()),
        ("see https://example.org/#part and C#minor &#38;", ()),
        ("# alone ##", ()),
        ("#snake_case-rest", ("snake_case",)),
    ],
)
def test_hashtags_are_found_in_any_script(text: str, tags: tuple[str, ...]) -> None:
    assert hashtags(text) == tags


@given(ANY_TEXT)
def test_hashtags_are_normalised_once_and_for_all(text: str) -> None:
    tags = hashtags(f"#{text} #{text.upper()}")
    assert normalised(tags) == tags
    assert len(set(tags)) == len(tags)
    assert not any("#" in tag or " " in tag for tag in tags)


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=20))
def test_a_hashtag_of_letters_is_found_whatever_its_case(word: str) -> None:
    assert hashtags(f"#{word}") == hashtags(f"so #{word.casefold()}.") != ()


@given(st.lists(ANY_TEXT))
def test_tags_are_never_empty_and_never_twice(words: list[str]) -> None:
    tags = normalised(words)
    assert all(tags)
    assert len(set(tags)) == len(tags)
