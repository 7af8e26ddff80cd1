"""Finds hashtags in text, in any script."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from app.sources.plain_text import JOINERS, one_line

RUN = re.compile(r"(?<![A-Za-z0-9_/&])(?:#[^\s#]+)+")
"""One or more hashtags without a space between; not the end of an address, not `C#minor`, not `&#38;`."""

MOST_TAGS = 30
TAG_LENGTH = 64


def hashtags(text: str) -> tuple[str, ...]:
    """The hashtags of a text without their `#`, normalised, each once, in the order of the text."""
    found = (_name(part) for run in RUN.findall(_folded(text)) for part in run.split("#"))
    return _distinct(tag for tag in found if not tag.isdecimal())


def normalised(words: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are compared: case and width folded, no `#`, one space between words, each once."""
    return _distinct(one_line(_folded(word))[:TAG_LENGTH].strip("# ") for word in words)


def _folded(text: str) -> str:
    """Equal for one word in capitals, full width or composed accents: Unicode's NFKC_Casefold."""
    once = unicodedata.normalize("NFKC", unicodedata.normalize("NFD", text).casefold())
    return unicodedata.normalize("NFKC", once.casefold())


def _name(text: str) -> str:
    return "".join(takewhile(_belongs, text))[:TAG_LENGTH].strip("\u200c\u200d")


def _belongs(character: str) -> bool:
    """Letters, marks, digits, the underscore and emoji with their skin tones make up a hashtag."""
    kind = unicodedata.category(character)
    return kind[0] in "LMN" or kind in {"Pc", "So", "Sk"} or character in JOINERS


def _distinct(tags: Iterable[str]) -> tuple[str, ...]:
    def once() -> Iterator[str]:
        yield from dict.fromkeys(filter(None, tags))

    return tuple(islice(once(), MOST_TAGS))
