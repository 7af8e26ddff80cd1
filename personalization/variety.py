"""What was shown last, and how it limits and colours what may come next."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from personalization.candidates import Candidates
from personalization.chance import LEADING
from personalization.columns import Floats, Ints
from personalization.features import Features
from personalization.pool import Pool

LOOK_BACK = 50
"""A clip is compared with so many last shown: about an evening. What counts is whether its like was there at
all, not how often, so the whole range of topics comes at little cost."""

ALIKE, LEAST = 2.5, 0.02
"""A clip that is just like one of them loses so many times as much as the tenth best lies behind the best, if the
viewer wants all variety. Where many good clips wait little is enough to bring others; where few do, it takes more.
Equal clips have no distance to measure by: they lose as if it were the least (points of score)."""

WINDOW, CREATOR_CAP = 10, 2
"""Of so many clips in a row at most two by one creator."""

TOPIC_CAP, KNOWN, KNOWN_CAP = 3, 6, 7
"""And three of one topic until so many lessons spoke of it: a few finishes alone must not fill the feed with it.
Then five, and one more for each two lessons, up to seven."""

Marks = NDArray[np.bool_]


def topic_cap(lessons: int) -> int:
    """How many clips of a topic of which so many lessons spoke may come in one window.

    >>> [topic_cap(lessons) for lessons in (5, 6, 8, 10, 40)]
    [3, 5, 6, 7, 7]
    """
    return min(KNOWN_CAP, 2 + lessons // 2) if lessons >= KNOWN else TOPIC_CAP


def unit_taste(wide: Floats, quality: int) -> Floats:
    """The taste part of rows, each of length 1 (or 0)."""
    taste = wide[:, quality:]
    length = np.sqrt(np.einsum("nd,nd->n", taste, taste))[:, None]
    return np.asarray(taste / np.where(length > 0, length, 1.0))


def reach(mean: Floats) -> float:
    """How far the tenth best of some scores lies behind the best, or the last one where there are fewer."""
    best = np.partition(mean, -LEADING)[-LEADING:] if len(mean) > LEADING else mean
    return max(LEAST, float(best.max() - best.min()))


@dataclass
class Feed:
    """What was shown last, as far as it limits what comes next; words by number, as in the pool. `cap` says
    how many clips of a topic may come in one window."""

    cap: Callable[[int], int]
    topics: list[frozenset[int]] = field(default_factory=list)
    creators: list[int] = field(default_factory=list)
    copies: set[int] = field(default_factory=set)

    def show(self, topics: frozenset[int], creator: int, copy: int) -> None:
        """Note a clip as shown."""
        self.topics.append(topics)
        self.creators.append(creator)
        self.copies.add(copy)

    def full(self) -> tuple[set[int], set[int]]:
        """The topics and creators that have had their share of the window."""
        last = self.topics[-(WINDOW - 1) :]
        counts: dict[int, int] = {}
        for topic in (t for topics in last for t in topics):
            counts[topic] = counts.get(topic, 0) + 1
        recent = [creator for creator in self.creators[-(WINDOW - 1) :] if creator]
        topics = {topic for topic, n in counts.items() if n >= TOPIC_CAP and n >= self.cap(topic)}
        return topics, {creator for creator in recent if recent.count(creator) >= CREATOR_CAP}


@dataclass(frozen=True, slots=True)
class Looks:
    """What variety sees of each candidate: its topics (flat in `tags`, each with its `owner`), creator, copies
    and taste; there are `words` numbers of words."""

    words: int
    tags: Ints
    owner: Ints
    creators: Ints
    copies: Ints
    taste: Floats

    def topics(self, number: int) -> frozenset[int]:
        """The topics of a candidate."""
        return frozenset(self.tags[self.owner == number].tolist())

    def of_topics(self, topics: Collection[int]) -> Marks:
        """The candidates that have one of these topics."""
        marked, found = np.zeros(self.words, bool), np.zeros(len(self.creators), bool)
        marked[list(topics)] = True
        found[self.owner[marked[self.tags]]] = True
        return found

    def by_creators(self, creators: Collection[int]) -> Marks:
        """The candidates by one of these creators."""
        marked = np.zeros(self.words, bool)
        marked[list(creators)] = True
        return marked[self.creators]

    def untouched(self, topics: Collection[int]) -> Marks:
        """The candidates that have topics, but none of these."""
        told = np.zeros(len(self.creators), bool)
        told[self.owner] = True
        return told & ~self.of_topics(topics)


def looks_of(pool: Pool, short: Candidates, features: Features) -> Looks:
    """How candidates look; one without a tag has the topic that it is closest to."""
    laid = pool.columns
    owner, tags, _ = laid.tags_of(short.row)
    silent = np.flatnonzero(np.bincount(owner, minlength=len(short.row)) == 0)
    named = zip(silent.tolist(), features.closest(short.wide[silent]), strict=True)
    found = [(row, pool.words[topic]) for row, topic in named if topic in pool.words]
    guessed = np.array(found, np.int64).reshape(-1, 2)
    return Looks(
        words=len(pool.words),
        tags=np.concatenate([tags, guessed[:, 1]]),
        owner=np.concatenate([owner, guessed[:, 0]]),
        creators=laid.creator[short.row],
        copies=laid.copy_of[short.row],
        taste=unit_taste(short.wide, features.quality),
    )


def numbers(pool: Pool, words: Iterable[str]) -> frozenset[int]:
    """The numbers that a pool gives to words, of those it knows."""
    return frozenset(pool.words[word] for word in words if word in pool.words)
