"""Counts the very words of a topic in a text."""

import re
import unicodedata
from collections.abc import Sequence

LETTERS = re.compile(r"\w+")
MOST = 2
"""More phrases of one topic do not make it surer."""


class Naming:
    """Some phrases, each of which counts once where it stands in a text as it is, one or many of it."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = tuple(f" {plain(phrase)} " for phrase in phrases)

    def count(self, text: str) -> int:
        """0, 1 or 2, in a `plain` text."""
        padded = f" {text} "
        return min(MOST, sum(phrase in padded or f"{phrase[:-1]}s " in padded for phrase in self._phrases))


def plain(text: str) -> str:
    """The words alone, without case and accents."""
    bare = (sign for sign in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(sign))
    return " ".join(LETTERS.findall("".join(bare)))
