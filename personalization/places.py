"""Where the clips and the words of a pool stand among the features: looked up once, not for each row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from personalization.approval import known_lengths, length_bins
from personalization.columns import Floats, Ints
from personalization.meaning import Meaning
from personalization.pool import Pool
from personalization.table import SCALES
from personalization.vocabulary import OTHER, Vocabulary


@dataclass(frozen=True, slots=True)
class Places:
    """For each clip its `columns` (n x 6) that never change, and the `values` there: 0 where it lacks one. For
    each word of the pool its column as a `tag`, -1 for no word, and its row in the table of what tags mean."""

    columns: Ints
    values: Floats
    tag: Ints
    meant: Ints


def places(pool: Pool, live: Vocabulary, at: Mapping[str, int]) -> Places:
    """Look up the clips and words of `pool`; `at` gives the column of each feature."""
    alike = ((word, best) for word, best in live.spellings.items() if f"tag:{best}" in at)
    columns, values = _own(pool, live, at)
    return Places(
        columns=columns,
        values=values,
        tag=_places(pool, "tag", (*alike, *_plain(live.tags)), at),
        meant=_meant(pool, live.meaning),
    )


def _own(pool: Pool, live: Vocabulary, at: Mapping[str, int]) -> tuple[Ints, Floats]:
    """Length bin, length, usual, language, source and creator of each clip."""
    laid, every = pool.columns, np.ones(len(pool), np.int64)
    length_s = known_lengths(laid.duration_s)
    log = np.minimum(np.maximum((np.log(np.maximum(length_s, 1.0)) - 3.1) / 0.8, -3.0), 3.0)
    columns = [length_bins(length_s), at["length"] * every, at["usual"] * every]
    values = [SCALES["length"] * every, SCALES["log_length"] * log, SCALES["usual"] * every]
    worded = (laid.language, "lang", live.languages), (laid.source, "source", live.sources)
    for word, group, names in (*worded, (laid.creator, "by", live.creators)):
        columns.append(_places(pool, group, _plain(names), at)[word])
        values.append(np.where(word > 0, SCALES[group], 0.0))
    return np.stack(columns, axis=1), np.stack(values, axis=1)


def _meant(pool: Pool, meaning: Meaning) -> Ints:
    found = np.full(len(pool.words), len(meaning.row))
    known = [(pool.words[tag], row) for tag, row in meaning.row.items() if tag in pool.words]
    found[[word for word, _ in known]] = [row for _, row in known]
    return found


def _plain(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in names)


def _places(pool: Pool, group: str, named: Iterable[tuple[str, str]], at: Mapping[str, int]) -> Ints:
    found = np.full(len(pool.words), at[f"{group}:{OTHER}"])
    found[0] = -1
    for word, name in named:
        if word in pool.words:
            found[pool.words[word]] = at[f"{group}:{name}"]
    return found
