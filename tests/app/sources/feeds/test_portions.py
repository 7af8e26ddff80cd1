"""A feed is cut into feeds that hold the same together, and what is made to do harm is turned away."""

import io
import tracemalloc

import feedparser
import pytest

from app.sources.feeds.port import FeedError
from app.sources.feeds.portions import FIRST, PORTION, portions
from app.sources.feeds.xml_guard import MOST_BYTES

RSS = ("<rss version='2.0'><channel><title>é</title>", "<item><title>{}</title></item>", "</channel></rss>")
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'>",
    "<entry><title>{}</title></entry>",
    "<title>é</title></feed>",
)
RDF = (
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
    "<channel><title>é</title></channel>",
    "<item rdf:about='{0}'><title>{0}</title></item>",
    "</rdf:RDF>",
)
COUNT = FIRST + 3 * PORTION + 7

BOMB = b"<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss>&b;</rss>"
FILE = b"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss>&a;</rss>"


def feed(parts: tuple[str, str, str], count: int = COUNT) -> str:
    head, item, tail = parts
    return head + "".join(item.format(f"é{number}") for number in range(count)) + tail


def titles(body: bytes) -> list[str]:
    return [entry.title for entry in feedparser.parse(io.BytesIO(body)).entries]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
@pytest.mark.parametrize("parts", [RSS, ATOM, RDF], ids=["rss", "atom", "rdf"])
def test_the_portions_of_a_feed_hold_together_what_the_feed_holds(
    parts: tuple[str, str, str], encoding: str
) -> None:
    body = (f"<?xml version='1.0' encoding='{encoding}'?>" + feed(parts)).encode(encoding)
    cut = [titles(portion) for portion in portions(body)]
    assert [title for each in cut for title in each] == titles(body)
    assert [len(each) for each in cut] == [FIRST, *[PORTION] * 3, 7]


def test_what_looks_like_an_item_within_words_is_none() -> None:
    body = feed(RSS).replace("é3<", "<![CDATA[</item><item>]]><").encode()
    assert sum(len(titles(portion)) for portion in portions(body)) == COUNT


def test_a_feed_that_is_not_well_formed_stays_in_one_piece() -> None:
    body = feed(RSS).replace("é3<", "é & 3<").encode()
    assert list(portions(body)) == [body]


def test_a_long_head_is_not_understood_again_for_every_few_items() -> None:
    head = "<rss version='2.0'><channel><title>" + "x" * 500_000 + "</title>"
    body = feed((head, *RSS[1:])).encode()
    assert sum(map(len, portions(body))) < 3 * len(body)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (BOMB, "as traps do"),
        (BOMB.decode().encode("utf-16"), "as traps do"),
        (FILE, "as traps do"),
        (b"<rss>" + b"<a>" * 100_000, "nested deeper"),
        (b" " * (MOST_BYTES + 1), "longer than the 5 MiB"),
    ],
    ids=["bomb", "bomb in UTF-16", "a file of this device", "deep", "long"],
)
def test_what_is_made_to_do_harm_is_turned_away_before_it_is_understood(body: bytes, sentence: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(FeedError, match=sentence):
            list(portions(body))
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak_bytes < 2 * MOST_BYTES
