"""Where the words of a pool stand among the features: looked up once, not for each clip."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from personalization.columns import Ints
from personalization.pool import Pool
from personalization.vocabulary import OTHER, Vocabulary


@dataclass(frozen=True, slots=True)
class Places:
    """For each word of a pool its column as a language, a source, a creator and a tag; -1 for no word."""

    language: Ints
    source: Ints
    creator: Ints
    tag: Ints


def places(pool: Pool, live: Vocabulary, at: Mapping[str, int]) -> Places:
    """Look up the words of `pool`; `at` gives the column of each feature."""
    alike = ((word, best) for word, best in live.spellings.items() if f"tag:{best}" in at)
    return Places(
        language=_places(pool, "lang", _plain(live.languages), at),
        source=_places(pool, "source", _plain(live.sources), at),
        creator=_places(pool, "by", _plain(live.creators), at),
        tag=_places(pool, "tag", (*alike, *_plain(live.tags)), at),
    )


def _plain(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in names)


def _places(pool: Pool, group: str, named: Iterable[tuple[str, str]], at: Mapping[str, int]) -> Ints:
    found = np.full(len(pool.words), at[f"{group}:{OTHER}"])
    found[0] = -1
    for word, name in named:
        if word in pool.words:
            found[pool.words[word]] = at[f"{group}:{name}"]
    return found
