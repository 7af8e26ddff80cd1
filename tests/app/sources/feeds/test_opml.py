"""Lists of feeds come in whole, and go out so that other programs can read them."""

import io
from xml.etree import ElementTree

import pytest

from app.sources.feeds.opml import MOST_BYTES, Outline, document, outlines
from app.sources.feeds.port import FeedError
from app.sources.feeds.registry import ADAPTERS
from app.sources.feeds.suggested import SUGGESTED, Suggestion
from app.sources.feeds.typed import Address, understood

NESTED = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Ann's feeds</title></head><body>
  <outline text="Folder">
    <outline text="Inner">
      <outline type="rss" text="&lt;b&gt;One&lt;/b&gt;" title="One" xmlUrl="https://one.example/feed" htmlUrl="x"/>
    </outline>
    <outline type="atom" text="Two &#x202e;" XMLURL=" https://two.example/feed "/>
  </outline>
  <outline text="again" xmlUrl="https://one.example/feed"/>
  <outline text="a file of this device" xmlUrl="file:///etc/passwd"/>
  <outline text="" xmlUrl="https://three.example/"/>
  <outline text="no feed"/>
</body></opml>"""


def test_the_feeds_of_a_list_are_found_however_they_are_nested() -> None:
    assert outlines(NESTED.encode()) == (
        Outline("One", "https://one.example/feed"),
        Outline("Two", "https://two.example/feed"),
        Outline("https://three.example/", "https://three.example/"),
    )


def test_what_goes_out_comes_in_again() -> None:
    feeds = (
        Outline("A & <b>", "https://a.example/feed?x=1&y=2"),
        Outline("回転 🌀", "https://tube.example/c/ann", "peertube"),
    )
    assert outlines(document(feeds)) == feeds


def test_other_programs_can_read_what_goes_out() -> None:
    root = ElementTree.parse(io.BytesIO(document([Outline("A", "https://a.example/")]))).getroot()
    assert root.tag == "opml"
    assert [outline.get("xmlUrl") for outline in root.iter("outline")] == ["https://a.example/"]


def test_a_list_does_not_tell_who_wrote_it_or_when() -> None:
    assert document([]) == document([])
    assert b"date" not in document([]).lower()
    assert b"owner" not in document([]).lower()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"", "no list of feeds"),
        (b"not xml", "no list of feeds"),
        (b"<rss></rss>", "no list of feeds"),
        (NESTED.encode()[:-20], "no list of feeds"),
        (b"<opml><body/></opml>", "no feeds in this list"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><opml>&a;</opml>", "as traps do"),
        (b"<opml>" + b"<outline>" * 100_000, "nested deeper"),
        (b" " * (MOST_BYTES + 1), "longer than the 1 MiB"),
    ],
    ids=["nothing", "words", "a feed", "cut off", "no feeds", "bomb", "deep", "long"],
)
def test_what_is_no_list_is_said_in_a_sentence(text: bytes, sentence: str) -> None:
    with pytest.raises(FeedError, match=sentence):
        outlines(text)


@pytest.mark.parametrize("suggestion", SUGGESTED, ids=lambda suggestion: suggestion.title)
def test_each_suggested_source_can_be_read_and_is_asked_over_https(suggestion: Suggestion) -> None:
    assert suggestion.kind in ADAPTERS
    assert suggestion.where.startswith("https://")
    assert isinstance(understood(suggestion.where), Address)
