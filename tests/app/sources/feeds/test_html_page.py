"""A web page tells of its feeds, however it is written."""

import time

import pytest

from app.sources.feeds.html_page import MOST_READ, HtmlPage, Linked, html_page
from app.sources.feeds.port import Answer


def page(markup: str | bytes) -> HtmlPage:
    body = markup.encode() if isinstance(markup, str) else markup
    return html_page(Answer(body, "text/html", "https://a.example/b/"))


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="alternate" type="application/rss+xml" title="A &amp; B" href="../f?x=1&amp;y=2">',
        "<LINK HREF='/f?x=1&y=2' TYPE='Application/RSS+XML' title='A &#38; B' REL='home Alternate'/>",
        '<link\n  title="A & B"\n  href=https://a.example/f?x=1&y=2 rel=alternate type=application/rss+xml >',
        '<link title="A & B" data-note="1 > 0" href="/f?x=1&y=2" rel="alternate" type="application/rss+xml">',
    ],
)
def test_a_link_to_a_feed_is_read_however_it_is_written(link: str) -> None:
    assert page(f"<html><head>{link}</head>").feeds == (Linked("https://a.example/f?x=1&y=2", "A & B"),)


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="stylesheet" type="text/css" href="/f">',
        '<link rel="alternate" hreflang="de" href="/de">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml">',
        "",
    ],
)
def test_other_links_are_no_feeds(link: str) -> None:
    assert not page(link).feeds


def test_a_page_names_itself_and_the_program_that_wrote_it() -> None:
    found = page(
        '<title data-x="1"> A &lt;b&gt; \n page </title><meta content="MediaWiki 1.39" name="Generator">'
    )
    assert (found.title, found.generator) == ("A <b> page", "mediawiki 1.39")
    assert page(b"\xff\xfe\x00") == HtmlPage()


@pytest.mark.parametrize("piece", ["<link ", "<link a='", "<title", "<meta a=b ", "<link a=\"'", "a=b "])
def test_a_hostile_page_takes_a_time_that_grows_with_its_length_alone(piece: str) -> None:
    def seconds(length: int) -> float:
        markup = (f"<link {piece}" + piece * length)[:length]
        start = time.perf_counter()
        page(markup)
        return time.perf_counter() - start

    short, long = (min(seconds(length) for _ in range(3)) for length in (MOST_READ // 16, MOST_READ))
    assert long < 16 * short * 6 + 0.01, "sixteen times as long, and the square of that is 256"
