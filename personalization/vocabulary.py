"""The names that are learned about, and what the catalogue at large says about them.

A vocabulary is a pure function of a pool and of how often the viewer's events met each name. Names are
sorted and never hashed: a shared name would make a reason untrue.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from personalization.approval import Approval, approval
from personalization.columns import Floats, Ints
from personalization.forms import spellings
from personalization.habits import Met
from personalization.meaning import Meaning, meaning
from personalization.pool import Pool

TAGS, CREATORS, SOURCES, LANGUAGES = 90, 30, 12, 8
"""How many names of each kind are learned about at most; the rest share one, `*`."""

OTHER = "*"
"""What all names share that are not live; a tag or creator of that name is among them."""

HOURLY = 4
"""Of so many topics, those met most, it is learned at which time of day they are liked."""

NOTHING = Met()

HABIT = 20
"""A topic counts as met often after so many events."""

NAMED = 1000
"""A tag or creator that the viewer named counts as met this often: it is always live."""

MET = 20
"""A name in one event counts as much as one on this many clips of the catalogue."""


@dataclass(frozen=True)
class Vocabulary:
    """The live names, each source's usual approval (likes a view), the meaning of tags, and which tag a less
    common spelling stands for."""

    tags: tuple[str, ...]
    creators: tuple[str, ...]
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    hourly: tuple[str, ...]
    approval: Mapping[str, Approval]
    meaning: Meaning
    spellings: Mapping[str, str]

    @cached_property
    def key(self) -> str:
        """A hash of everything in it."""
        plain = (self.names, sorted(self.approval.items(), key=str), sorted(self.spellings.items()))
        digest = hashlib.sha256(repr(plain).encode())
        digest.update(self.centroids.tobytes())
        digest.update(b"" if self.meaning.axes is None else self.meaning.axes.tobytes())
        return digest.hexdigest()

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """All live names by kind."""
        return (self.tags, self.creators, self.sources, self.languages, self.hourly)

    @cached_property
    def centroids(self) -> Floats:
        """The meaning of each live tag: a row of unit length, or of zeros where nothing is known."""
        return self.meaning.of_tags(self.tags)


def most_met(met: Mapping[str, int], known: Mapping[str, int], most: int) -> tuple[str, ...]:
    """The names that matter most, sorted by name."""
    worth = {name: MET * met.get(name, 0) + known.get(name, 0) for name in {*met, *known} - {"", OTHER}}
    return tuple(sorted(sorted(worth, key=lambda name: (-worth[name], name))[:most]))


def _counts(pool: Pool, numbers: Ints) -> dict[str, int]:
    counts = np.bincount(numbers, minlength=len(pool.words))
    used = np.flatnonzero(counts)
    return dict(zip(pool.spelled(used), counts[used].tolist(), strict=True))


@dataclass(frozen=True)
class Catalogue:
    """What a pool says by itself: how many clips carry each name, approval, spellings, and what its tags
    mean."""

    tags: Mapping[str, int]
    sources: Mapping[str, int]
    languages: Mapping[str, int]
    approval: Mapping[str, Approval]
    spellings: Mapping[str, str]
    meaning: Meaning


@lru_cache(maxsize=4)
def catalogue(pool: Pool) -> Catalogue:
    """Read a pool once."""
    laid, known = pool.columns, spellings(pool)
    words = np.arange(len(pool.words))
    words[[pool.words[word] for word in known]] = [pool.words[best] for best in known.values()]
    return Catalogue(
        _counts(pool, words[laid.tags]),
        _counts(pool, laid.source),
        _counts(pool, laid.language),
        approval(pool),
        known,
        meaning(pool, words),
    )


def vocabulary(pool: Pool, met: Met = NOTHING, named: Iterable[str] = ()) -> Vocabulary:
    """Choose the live names from the catalogue, what events met, and features that the viewer named
    ("tag:cats", "by:Ada")."""
    known, tags, creators = catalogue(pool), Counter(met.tags), Counter(met.creators)
    habits = {tag: times for tag, times in tags.items() if times >= HABIT}
    said = [name.partition(":") for name in named]
    tags.update(dict.fromkeys((word for group, _, word in said if group in ("tag", "near")), NAMED))
    creators.update(dict.fromkeys((word for group, _, word in said if group == "by"), NAMED))
    return Vocabulary(
        tags=most_met(tags, known.tags, TAGS),
        creators=most_met({name: count for name, count in creators.items() if count > 1}, {}, CREATORS),
        sources=most_met({}, known.sources, SOURCES),
        languages=most_met({}, known.languages, LANGUAGES),
        hourly=most_met(habits, {}, HOURLY),
        approval=known.approval,
        meaning=known.meaning,
        spellings=known.spellings,
    )
