"""Turns XML away that is made to do harm, before it is understood."""

import re
from contextlib import suppress
from xml.parsers import expat

from app.sources.feeds.port import FeedError

MOST_BYTES = 5 * 2**20
MOST_DEEP = 100
"""Elements within elements. Real documents have eight or so, XHTML within them counted."""

ENTITY = re.compile(rb"<!ENTITY", re.I)

NOT_WELL_FORMED = (expat.ExpatError, ValueError, LookupError)
"""What expat raises; an encoding that it does not know is among it."""

TOO_LONG = (
    "This is longer than the {} MiB that Ownfeed reads, so it was not read. What was known before is kept."
)
BOMB = (
    "This defines abbreviations of its own, as traps do, so it was not read. What was known before is kept."
)
TOO_DEEP = "This is nested deeper than anything real, so it was not read. What was known before is kept."


def check(body: bytes, most_bytes: int = MOST_BYTES) -> None:
    """Raise FeedError with a sentence for what is too long, defines entities or is nested too deep.

    What is not well-formed passes, as far as it is well-formed: whoever reads it decides what to make of it.
    """
    if len(body) > most_bytes:
        raise FeedError(TOO_LONG.format(most_bytes >> 20))
    if ENTITY.search(body.replace(b"\0", b"")):  # in UTF-16 too
        raise FeedError(BOMB)
    _check_depth(body)


def _check_depth(body: bytes) -> None:
    depth = 0

    def begin(_name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEEP:
            raise FeedError(TOO_DEEP)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    with suppress(*NOT_WELL_FORMED):
        parser.Parse(body, True)
