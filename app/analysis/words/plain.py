"""Leaves of a caption what a person would read out."""

import re
from collections.abc import Iterable

LINE_BREAK = " / "
"""Between lines that were read on a screen."""

NOT_WORDS = re.compile(r"https?://\S+|www\.\S+|[@#]\w+")
HASHTAG = re.compile(r"(?<![\w/&])#(\w+)")
SPACE = re.compile(r"\s+")
WORD_JOINTS = re.compile(r"_|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)")


def sentences(caption: str) -> str:
    """The caption without addresses, mentions and hashtags."""
    return SPACE.sub(" ", NOT_WORDS.sub(" ", caption)).strip()


def titled(title: str, caption: str) -> str:
    """Title and caption as one text, without a title that the caption repeats or that is a camera's number."""
    tells = legible([title]) and title.casefold() not in caption.casefold()
    return f"{title}\n{caption}".strip() if tells else caption


def legible(lines: Iterable[str]) -> str:
    """Lines from a screen as one text, without those that are numbers and signs for the better part."""
    return " ".join(line for line in lines if 2 * sum(map(str.isalpha, line)) >= len(line))


def hashtags(caption: str, others: Iterable[str] = ()) -> tuple[str, ...]:
    """Those in the caption and others, without `#`, each once; as written, since capitals tell words apart."""
    written = (*HASHTAG.findall(caption), *(other.removeprefix("#") for other in others))
    first: dict[str, str] = {}
    for tag in written:
        first.setdefault(tag.casefold(), tag)
    return tuple(first.values())


def spoken(hashtag: str) -> str:
    """A hashtag as words: "#FunnyAnimals_2" is "Funny Animals 2"."""
    return SPACE.sub(" ", WORD_JOINTS.sub(" ", hashtag.removeprefix("#"))).strip()
