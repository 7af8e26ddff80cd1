"""Words and numbers as the screen writes them."""

import pytest

from ui.feed.words import clock, hue, one_line, paragraph, signed, spoken_length


def test_a_title_with_line_breaks_and_broken_characters_is_one_readable_line() -> None:
    assert one_line(" a\n\tb\u2028c \udcff") == "a b c ?"


def test_a_caption_keeps_its_lines_but_no_tall_gaps() -> None:
    assert paragraph("one\n\n\n\ntwo\n three ") == "one\n\ntwo\nthree"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (9.9, "0:09"), (65, "1:05"), (3600, "1:00:00"), (None, ""), (-3, "0:00")],
)
def test_a_clock_reads_like_a_clock(seconds: float | None, text: str) -> None:
    assert clock(seconds) == text


def test_a_length_can_be_spoken() -> None:
    assert [spoken_length(s) for s in (None, 0.2, 61, 120)] == [
        "",
        "1 second",
        "1 minute 1 second",
        "2 minutes",
    ]


def test_a_value_always_has_its_sign() -> None:
    assert [signed(value) for value in (0.416, -0.1, 0)] == ["+0.42", "−0.10", "+0.00"]


def test_a_name_keeps_its_colour() -> None:
    assert hue("Mira") == hue("Mira") != hue("Jon")
    assert 0 <= hue("\udcff") < 1
