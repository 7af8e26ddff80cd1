"""Which spellings of a tag are one word: #dogs means #dog, and #hunde #hund.

Stems alone would join #animals to #animation; so a spelling joins another only when it begins with it.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

import numpy as np
import snowballstemmer

from personalization.pool import Pool

LANGUAGES = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian",
    "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
    "yi": "yiddish",
}  # fmt: skip
"""Languages whose words can be stemmed, by their code."""


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(LANGUAGES[language])


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The stem of a word; itself in a language that has no stemmer, and English where none is known.

    >>> stem("dogs", ""), stem("hunde", "de"), stem("dogs", "ja")
    ('dog', 'hund', 'dogs')
    """
    code = language.partition("-")[0] or "en"
    return str(_stemmer(code).stemWord(word)) if code in LANGUAGES else word


def joined(counts: Mapping[str, int]) -> dict[str, str]:
    """For spellings of one stem and how often each is used: the commonest spelling of the same word.

    >>> joined({"animal": 1, "animals": 3, "animation": 9})
    {'animal': 'animals', 'animals': 'animals', 'animation': 'animation'}
    """
    words: dict[str, list[str]] = {}
    for word in sorted(counts, key=lambda word: (len(word), word)):
        root = next((root for root in words if word.startswith(root.removesuffix("y"))), word)
        words.setdefault(root, []).append(word)
    best = (min(own, key=lambda word: (-counts[word], word)) for own in words.values())
    return {word: one for one, own in zip(best, words.values(), strict=True) for word in own}


def spellings(pool: Pool) -> dict[str, str]:
    """For each tag that is a less common spelling of another one: that one. A word is of the language of
    most clips that carry it."""
    laid = pool.columns
    if not len(laid.tags):
        return {}
    spoken = laid.language[laid.owners()]
    pairs, counts = np.unique(np.stack([laid.tags, spoken]), axis=1, return_counts=True)
    order = np.lexsort((pairs[1], counts))
    language = dict(zip(pairs[0][order].tolist(), pool.spelled(pairs[1][order]), strict=True))
    used = np.bincount(laid.tags, minlength=len(pool.words))
    groups: dict[str, dict[str, int]] = defaultdict(dict)
    for number, word in zip(language, pool.spelled(np.array(list(language), np.int64)), strict=True):
        groups[stem(word, language[number])][word] = int(used[number])
    found = (joined(group) for group in groups.values() if len(group) > 1)
    return {word: best for each in found for word, best in each.items() if word != best}
