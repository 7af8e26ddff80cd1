"""Markup becomes the text that a reader would see, whatever it is made of."""

import time

import pytest

from app.sources.feeds.markup import MOST_MARKUP, text_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("plain & simple", "plain & simple"),
        ("AT&amp;T &#8220;x&#8221;", "AT&T “x”"),
        ("<p>one</p><p>two<br/>three</p>", "one\n\ntwo\nthree"),
        ('<a href="http://x/?a=1>2">link</a>', "link"),
        ("a < b, I <3 you", "a < b, I <3 you"),
        ("<script>alert(1)</script>after", "after"),
        ("<style>p{}</style><!-- <b> -->after", "after"),
        ("before<script>never closed", "before"),
        ("<b>bold</b><i>er</i>", "bolder"),
        ("one\ntwo", "one\ntwo"),
        ("", ""),
    ],
)
def test_markup_reads_as_text(markup: str, text: str) -> None:
    assert text_of(markup) == text


@pytest.mark.parametrize(
    "piece", ["<", "<a '\"", "<!--", "<p ", "<script", "</script", "&#", "<a b='", "<br", '<x y="<', "<!"]
)
def test_hostile_markup_takes_a_time_that_grows_with_its_length_alone(piece: str) -> None:
    def seconds(length: int) -> float:
        markup = (piece * length)[:length]
        start = time.perf_counter()
        text_of(markup)
        return time.perf_counter() - start

    short, long = (min(seconds(length) for _ in range(5)) for length in (MOST_MARKUP // 16, MOST_MARKUP))
    assert long < 16 * short * 6 + 0.01, "sixteen times as long, and the square of that is 256"
