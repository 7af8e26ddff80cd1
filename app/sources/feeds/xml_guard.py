"""Turns XML away that is made to do harm, before it is understood."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.parsers import expat

from app.sources.feeds.port import FeedError

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

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


Step = Callable[[str, int], object]
"""Told the name of an element, and how deep it lies: 1 for the outermost."""


def check(body: bytes, most_bytes: int = MOST_BYTES) -> None:
    """Raise FeedError with a sentence for what is too long, defines entities or is nested too deep.

    What is not well-formed passes, as far as it is well-formed: whoever reads it decides what to make of it.
    """
    walk(body, expat.ParserCreate(), _go_on, _go_on, most_bytes)


def walk(
    body: bytes, parser: "XMLParserType", begun: Step, ended: Step, most_bytes: int = MOST_BYTES
) -> bool:
    """Check a document as `check` does, and tell each element's beginning and end; whether it is well-formed.

    `parser` is a fresh one; it knows where in the document it is while `begun` and `ended` are called.
    """
    _check_words(body, most_bytes)
    depth = 0

    def begin(name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEEP:
            raise FeedError(TOO_DEEP)
        begun(name, depth)

    def end(name: str) -> None:
        nonlocal depth
        ended(name, depth)
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    try:
        parser.Parse(body, True)
    except NOT_WELL_FORMED:
        return False
    return True


def _check_words(body: bytes, most_bytes: int) -> None:
    if len(body) > most_bytes:
        raise FeedError(TOO_LONG.format(most_bytes >> 20))
    if ENTITY.search(body.replace(b"\0", b"")):  # in UTF-16 too
        raise FeedError(BOMB)


def _go_on(_name: str, _depth: int) -> None:
    """Nothing is to be done with an element."""
