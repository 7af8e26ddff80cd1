"""Made-up clips by the million, as rows of the database: as unlike each other as those of many feeds."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.clips.vectors import LOOK, MEANING, packed
from app.events.encoding import stamp

FIRST_DAY = datetime(2024, 11, 1, tzinfo=UTC)
DAYS = 730
TOPICS = (
    *("dog", "cat", "beach", "cooking", "guitar", "snow", "mountain", "football"),
    *("dance", "sewing", "chess", "garden", "train", "bread", "river", "moon"),
)
TAGS, WORDS, SOURCES = 2000, 20_000, 8
A_TITLE, A_CAPTION, A_CLIP = 4, 8, 3
"""Words of a title and of a caption, and tags of a clip."""

ANALYSED = 10
"""One clip in so many was looked into."""

BATCH = 10_000
SYLLABLES = (
    *("ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"),
    *("ta", "ve", "wi", "yo", "zu", "ka", "le", "mi", "no", "ru"),
)

Rows = list[tuple[Any, ...]]


def clip_id(number: int) -> str:
    """Ids are hashes: neighbours in time lie anywhere."""
    return blake2b(number.to_bytes(8, "big"), digest_size=16).hexdigest()


def word(number: int) -> str:
    """A word that can be spoken, another one for each number."""
    spoken = ""
    while number or len(spoken) < 4:
        number, syllable = divmod(number, len(SYLLABLES))
        spoken += SYLLABLES[syllable]
    return spoken


def tag(number: int) -> str:
    """A topic: some are words that everybody knows."""
    return TOPICS[number] if number < len(TOPICS) else f"{word(number)}ing"


WORD = [word(number) for number in range(WORDS)]
TAG = [tag(number) for number in range(TAGS)]


def often(dice: np.random.Generator, most: int, size: tuple[int, ...] | int) -> NDArray[np.int64]:
    """Numbers below `most`: the first ones by far the most often, as words, tags and creators are."""
    return np.asarray((most ** dice.random(size)).astype(np.int64) - 1)


def lengths_s(count: int) -> NDArray[np.float64]:
    """How long each clip is: half a minute in the middle, three minutes at most."""
    return np.clip(np.random.default_rng(count).lognormal(3.3, 0.7, count), 3, 180).round(2)


def clip_rows(count: int) -> Iterator[Rows]:
    """The rows of `clips`, oldest first, a batch at a time; the last ones are as new as the log."""
    lengths = lengths_s(count)
    for first in range(0, count, BATCH):
        numbers = range(first, min(count, first + BATCH))
        dice = np.random.default_rng([1, first])
        size = len(numbers)
        said = often(dice, WORDS, (size, A_TITLE + A_CAPTION)).tolist()
        tags = often(dice, TAGS, (size, A_CLIP)).tolist()
        by = often(dice, max(20, count // 20), size).tolist()
        views = often(dice, 1_000_000, size).tolist()
        liked = (dice.random(size) ** 3).tolist()
        yield [
            _clip(n, count, said[at], tags[at], by[at], float(lengths[n]), views[at], liked[at])
            for at, n in enumerate(numbers)
        ]


def _clip(
    number: int,
    count: int,
    said: list[int],
    tags: list[int],
    by: int,
    length_s: float,
    views: int,
    liked: float,
) -> tuple[Any, ...]:
    moment = stamp(FIRST_DAY + timedelta(days=DAYS * number / count))
    words = [WORD[each] for each in said]
    title, caption = " ".join(words[:A_TITLE]), " ".join(words[A_TITLE:])
    named = "\n".join(dict.fromkeys(TAG[each] for each in tags))
    counted = views + 1, int(views * liked * 0.4)
    return (
        *(clip_id(number), title, caption, named, named, f"creator {by}"),
        *(length_s, 720, 1280, None, "", "en", moment, moment, *counted, ""),
    )


def finding_rows(count: int) -> Iterator[tuple[Rows, Rows, Rows]]:
    """Rows of `findings`, `found_tags` and `found_vectors` for the share of clips that was looked into."""
    numbers = range(0, count, ANALYSED)
    dice = np.random.default_rng(2)
    for first in range(0, len(numbers), BATCH):
        some = numbers[first : first + BATCH]
        look, meaning = (dice.standard_normal((len(some), width)) for width in (LOOK, MEANING))
        found = often(dice, TAGS, (len(some), A_CLIP)).tolist()
        ids = [clip_id(number) for number in some]
        tags = [
            (id_, "topic", TAG[each], 0.4 + 0.5 / (at + 1))
            for id_, names in zip(ids, found, strict=True)
            for at, each in enumerate(dict.fromkeys(names))
        ]
        vectors = [(id_, packed(look[at]), packed(meaning[at])) for at, id_ in enumerate(ids)]
        yield [(id_, "1", "en", 0.0) for id_ in ids], tags, vectors
