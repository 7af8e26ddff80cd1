"""Cuts a feed in XML into portions that are feeds themselves.

A feed of ten thousand clips takes three seconds to understand. In portions the first clips are there at once, and
never more than one portion is in memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from xml.parsers import expat

from app.sources.feeds.xml_guard import NOT_WELL_FORMED, check

PORTION = 100
ITEMS = frozenset({"item", "entry"})


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
    check(body)
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
    """Of what is not well-formed the seams are empty."""
    seams, depth = Seams(), 0
    parser = expat.ParserCreate()

    def begin(name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
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
    except NOT_WELL_FORMED:
        return Seams()
    return seams
