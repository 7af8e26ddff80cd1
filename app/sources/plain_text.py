"""Makes text from strangers' files plain: no control characters, no tricks with the direction of writing."""

import unicodedata

JOINERS = frozenset("\u200c\u200d")
"""Invisible, but needed: they join emoji and part Persian and Indic letters."""

INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Categories left out: control, format (with the direction overrides), private use, surrogate halves."""

TITLE_LENGTH = 200
CAPTION_LENGTH = 4000


def one_line(text: str, most: int = TITLE_LENGTH) -> str:
    """The text on one line of at most `most` characters; what is too long ends in an ellipsis."""
    start = text[: 4 * most]
    return _shortened(" ".join(_visible(" ".join(start.split())).split()), most)


def paragraphs(text: str, most: int = CAPTION_LENGTH) -> str:
    """The text with its lines kept, without empty ones, at most `most` characters long."""
    lines = (one_line(line, most) for line in text[: 4 * most].splitlines())
    return _shortened("\n".join(filter(None, lines)), most)


def _visible(text: str) -> str:
    return "".join(c for c in text if c in JOINERS or unicodedata.category(c) not in INVISIBLE)


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
