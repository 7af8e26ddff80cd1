"""The forms that a word takes: the plural and its like, so that a rule about "cat" also catches "cats"."""

import unicodedata
from collections.abc import Callable, Iterator

from app.rules.endings import (
    ALWAYS_S,
    ARABIC_AFTER,
    ARABIC_BEFORE,
    BENGALI,
    CYRILLIC,
    DEVANAGARI,
    GREEK,
    HANGUL,
    HEBREW_BEFORE,
    ODD_ONES,
)

SHORTEST = 3


def forms(word: str) -> frozenset[str]:
    """All that a folded word may look like in a text, itself among them. Short words have no other form."""
    if len(word) < SHORTEST - 1 or not word[0].isalpha():
        return frozenset([word])
    script = unicodedata.name(word[0], "").partition(" ")[0]
    return frozenset([word, *FORMS.get(script, _itself)(word)])


def _itself(word: str) -> Iterator[str]:
    yield word


def _latin(word: str) -> Iterator[str]:
    """Plurals as English, Spanish, Portuguese and French make them; and back, where the word is one."""
    yield ODD_ONES.get(word, word)
    yield from _plurals(word)
    if len(word) > SHORTEST and word not in ALWAYS_S:
        yield from _singulars(word)


def _plurals(word: str) -> Iterator[str]:
    if len(word) < SHORTEST or word in ALWAYS_S:
        return
    yield word + "s"
    if word.endswith(("s", "x", "z", "ch", "sh", "o", "l", "n", "r", "d")):
        yield word + "es"
    if word.endswith("y"):
        yield word[:-1] + "ies"
    if word.endswith(("au", "eu")):
        yield word + "x"


def _singulars(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")):
        yield word[:-1]


def _cyrillic(word: str) -> Iterator[str]:
    """The cases of Russian and its sisters, as far as they change only the end."""
    stem = word[:-1] if word[-1] in "аяоеыиьй" else word
    if len(stem) >= SHORTEST:
        yield from (stem + end for end in CYRILLIC)


def _greek(word: str) -> Iterator[str]:
    """Number and case; the last sigma is folded to one like any other."""
    stem = word.removesuffix("σ").rstrip("αοηιυε")
    if len(stem) >= SHORTEST - 1:
        yield from (stem + end for end in GREEK)


def _bengali(word: str) -> Iterator[str]:
    yield from (word + after for after in BENGALI)


def _arabic(word: str) -> Iterator[str]:
    """Articles and plurals of Arabic, plurals of Persian."""
    bare = word.removeprefix("ال")
    stem = bare.removesuffix("ة")
    yield from (before + bare for before in ARABIC_BEFORE)
    yield from (before + stem + after for before in ARABIC_BEFORE for after in ARABIC_AFTER if after)


def _hebrew(word: str) -> Iterator[str]:
    stem = word.removesuffix("ה")
    yield from (before + form for before in HEBREW_BEFORE for form in (word, stem + "ים", stem + "ות"))


def _devanagari(word: str) -> Iterator[str]:
    stem = word[:-1] if word[-1] in "ािीेो" else word
    yield from (stem + end for end in DEVANAGARI)


def _hangul(word: str) -> Iterator[str]:
    yield from (word + after for after in HANGUL)


FORMS: dict[str, Callable[[str], Iterator[str]]] = {
    "LATIN": _latin,
    "CYRILLIC": _cyrillic,
    "GREEK": _greek,
    "BENGALI": _bengali,
    "ARABIC": _arabic,
    "HEBREW": _hebrew,
    "DEVANAGARI": _devanagari,
    "HANGUL": _hangul,
}
