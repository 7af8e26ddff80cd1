"""Understands a feed in XML, a portion at a time."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import feedparser

from app.sources.feeds.media import Entry
from app.sources.feeds.port import Answer
from app.sources.feeds.portions import portions
from app.sources.feeds.reading import NOT_READABLE, WEB_PAGE, feed_error

LAST_TAG = re.compile(rb"</[^<>]{1,40}>[\s\0]*\Z")
EXPLICIT = re.compile(rb"(<itunes:explicit>\s*)(true|false)", re.I)
"""What Apple asks podcasts to say today; feedparser knows its old words alone, `yes` and `clean`."""

CUT_OFF = "broke off in the middle of its feed, so what follows there is missing. Try again later"

STUMBLES = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What feedparser raises at some documents that are not well formed, a reference to half a character among them."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Some entries of a document, and what the document says of itself."""

    head: dict[str, Any]
    entries: tuple[Entry, ...]


def read(answer: Answer) -> Iterator[Portion]:
    """The document in portions. Raises FeedError: before anything if it is no feed, behind all if it broke off."""
    for body in portions(answer.body):
        try:
            parsed = _parsed(body, answer.url)
        except STUMBLES as error:
            raise feed_error(answer.url, NOT_READABLE) from error
        if not parsed.get("version"):
            raise feed_error(answer.url, WEB_PAGE if "html" in answer.mime else NOT_READABLE)
        yield Portion(dict(parsed.feed), tuple(map(dict, parsed.entries)))
    if not LAST_TAG.search(_without_comments(answer.body[-4096:])):
        raise feed_error(answer.url, CUT_OFF)


def _parsed(body: bytes, url: str) -> feedparser.FeedParserDict:
    return feedparser.parse(
        io.BytesIO(
            EXPLICIT.sub(_in_old_words, body)
        ),  # never as bytes: it would open a file or a URL of that name
        response_headers={"content-location": url, "content-type": "application/xml"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )


def _without_comments(end: bytes) -> bytes:
    """Caches sign below a document with a comment."""
    return re.sub(rb"<!--.*?-->", b"", end, flags=re.S)


def _in_old_words(found: re.Match[bytes]) -> bytes:
    return found[1] + (b"yes" if found[2].lower() == b"true" else b"clean")
