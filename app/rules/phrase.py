"""A word or phrase of the viewer, as the ways in which a text may write it."""

from collections.abc import Sequence
from functools import lru_cache

from app.rules.folding import fold, parts
from app.rules.forms import forms

Phrase = tuple[frozenset[str], ...]
"""Words side by side, each in any of its forms."""


@lru_cache(maxsize=10_000)
def phrases(value: str) -> tuple[Phrase, ...]:
    """The ways to write it: as it is, in one word as hashtags do, and taken apart where capitals show how."""
    plain = value.removeprefix("#")
    words, taken_apart = fold(plain), parts(plain)
    ways = {_phrase(words)}
    if len(words) > 1 and (" " not in plain or all(len(word) > 1 for word in words)):
        ways.add(_phrase(("".join(words),)))
    if len(words) == 1 and len(taken_apart) > 1:
        ways.add(_phrase(taken_apart))
    return tuple(sorted(ways, key=len))


def stands_in(phrase: Phrase, words: Sequence[str]) -> bool:
    """Whether the words have the phrase, side by side."""
    length = len(phrase)
    starts = (at for at, word in enumerate(words) if word in phrase[0])
    return any(_is_at(phrase, words[at : at + length]) for at in starts)


def _is_at(phrase: Phrase, words: Sequence[str]) -> bool:
    return len(words) == len(phrase) and all(word in way for word, way in zip(words, phrase, strict=True))


def _phrase(words: Sequence[str]) -> Phrase:
    return tuple(forms(word) for word in words)
