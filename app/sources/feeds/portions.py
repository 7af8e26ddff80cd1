"""Cuts a feed in XML into portions that are feeds themselves, and turns away what is made to do harm.

A feed of ten thousand clips takes three seconds to understand. In portions the first clips are there at once, and
never more than one portion is in memory.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from xml.parsers import expat

from app.sources.feeds.port import FeedError

MOST_BYTES = 5 * 2**20
MOST_DEEP = 100
"""Elements within elements. Real feeds have eight or so, XHTML within them counted."""

PORTION = 100
ITEMS = frozenset({"item", "entry"})
ENTITY = re.compile(rb"<!ENTITY", re.I)

TOO_LONG = "The feed is longer than 5 MiB, so it was not read. What was known before is kept."
BOMB = "The feed defines abbreviations of its own, as traps do, so it was not read. What was known before is kept."
TOO_DEEP = "The feed is nested deeper than any real one, so it was not read. What was known before is kept."


@dataclass(slots=True)
class Seams:
    """Where the items of a feed begin, in bytes, and where the element around them ends."""

    items: list[int] = field(default_factory=list)
    end: int = 0
    home: int = 0


def portions(body: bytes) -> Iterator[bytes]:
    """The feed in order, at most `PORTION` items at a time. Raises FeedError with a sentence.

    What is not well-formed is one portion: feedparser makes the best of it.
    """
    if len(body) > MOST_BYTES:
        raise FeedError(TOO_LONG)
    if ENTITY.search(body.replace(b"\0", b"")):  # in UTF-16 too
        raise FeedError(BOMB)
    seams = _seams(body)
    if len(seams.items) <= PORTION or not seams.end:
        return iter((body,))
    return _cut(body, seams)


def _cut(body: bytes, seams: Seams) -> Iterator[bytes]:
    """Each portion is at least as long as what surrounds it: a long head is not understood a thousand times."""
    head, tail = body[: seams.items[0]], body[seams.end :]
    least = len(head) + len(tail)
    bounds = [seams.items[0]]
    for start in seams.items[PORTION::PORTION]:
        if start - bounds[-1] >= least:
            bounds.append(start)
    for start, end in pairwise([*bounds, seams.end]):
        yield head + body[start:end] + tail


def _seams(body: bytes) -> Seams:
    """Of what is not well-formed the seams are empty. Raises FeedError."""
    seams, depth = Seams(), 0
    parser = expat.ParserCreate()

    def begin(name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEEP:
            raise FeedError(TOO_DEEP)
        if depth <= 3 and name.rpartition(":")[2].lower() in ITEMS and seams.home in (0, depth):
            seams.home = depth
            seams.items.append(parser.CurrentByteIndex)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1
        if depth == seams.home - 2 and not seams.end:
            seams.end = parser.CurrentByteIndex

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    try:
        parser.Parse(body, True)
    except (expat.ExpatError, ValueError, LookupError):  # an encoding that expat does not know among them
        return Seams()
    return seams
