"""Cuts a feed in XML into portions that are feeds themselves.

A feed of ten thousand clips takes three seconds to understand. In portions the first clips are there at once, and
never more than one portion is in memory.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.parsers import expat

from app.sources.feeds.xml_guard import walk

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

PORTION, FIRST = 100, 10
"""So many items are in each, and so many in the first one: somebody may wait for it."""

ITEMS = frozenset({"item", "entry"})


class Seams:
    """Where the items of a feed begin, in bytes, and where the element around them ends."""

    def __init__(self, parser: "XMLParserType") -> None:
        self.items: list[int] = []
        self.end = 0
        self._parser, self._home = parser, 0

    def begun(self, name: str, depth: int) -> None:
        """An element begins."""
        if depth <= 3 and self._home in (0, depth) and name.rpartition(":")[2].lower() in ITEMS:
            self._home = depth
            self.items.append(self._parser.CurrentByteIndex)

    def ended(self, _name: str, depth: int) -> None:
        """An element ends."""
        if depth == self._home - 1 and not self.end:
            self.end = self._parser.CurrentByteIndex


def portions(body: bytes) -> Iterator[bytes]:
    """The feed in order, at most `PORTION` items at a time. Raises FeedError with a sentence.

    What is not well-formed is one portion: feedparser makes the best of it.
    """
    parser = expat.ParserCreate()
    seams = Seams(parser)
    if not walk(body, parser, seams.begun, seams.ended) or len(seams.items) <= PORTION or not seams.end:
        return iter((body,))
    return _cut(body, seams)


def _cut(body: bytes, seams: Seams) -> Iterator[bytes]:
    """Each portion is at least as long as what surrounds it: a long head is not understood a thousand times."""
    head, tail = body[: seams.items[0]], body[seams.end :]
    least = len(head) + len(tail)
    bounds = [seams.items[0]]
    for start in seams.items[FIRST::PORTION]:
        if start - bounds[-1] >= least:
            bounds.append(start)
    for start, end in pairwise([*bounds, seams.end]):
        yield head + body[start:end] + tail
