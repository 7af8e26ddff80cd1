"""What was shown last, and how it limits and colours what may come next."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from personalization.candidates import Candidates
from personalization.columns import Floats, Ints
from personalization.pool import Pool

LOOK_BACK = 8
"""A clip is compared with so many last shown."""

ALIKE = 0.12
"""Points of score that a clip loses when it is just like one of them and the viewer wants all variety."""

WINDOW, TOPIC_CAP, CREATOR_CAP = 10, 3, 2
"""Of so many clips in a row at most 3 of one topic and 2 of one creator."""


def unit_taste(wide: Floats, quality: int) -> Floats:
    """The taste part of rows, each of length 1 (or 0)."""
    taste = wide[:, quality:]
    length = np.sqrt((taste * taste).sum(axis=1, keepdims=True))
    return taste / np.where(length > 0, length, 1.0)


@dataclass
class Feed:
    """What was shown last, as far as it limits what comes next."""

    topics: list[frozenset[int]] = field(default_factory=list)
    creators: list[int] = field(default_factory=list)
    copies: set[int] = field(default_factory=set)
    tastes: list[Floats] = field(default_factory=list)

    def show(self, topics: frozenset[int], creator: int, copy: int, taste: Floats) -> None:
        """Note a clip as shown."""
        self.topics.append(topics)
        self.creators.append(creator)
        self.copies.add(copy)
        self.tastes.append(taste)

    def full(self) -> tuple[set[int], set[int]]:
        """The topics and creators that have had their share of the window."""
        last = self.topics[-(WINDOW - 1) :]
        counts: dict[int, int] = {}
        for topic in (t for topics in last for t in topics):
            counts[topic] = counts.get(topic, 0) + 1
        recent = [creator for creator in self.creators[-(WINDOW - 1) :] if creator]
        return {t for t, n in counts.items() if n >= TOPIC_CAP}, {
            c for c in recent if recent.count(c) >= CREATOR_CAP
        }


@dataclass(frozen=True, slots=True)
class Looks:
    """What variety sees of each candidate: topics, creator and copies by number, taste, and whether it is
    new."""

    topics: list[frozenset[int]]
    creators: list[int]
    copies: Ints
    taste: Floats
    new: NDArray[np.bool_]

    def capped(self, topics: set[int], creators: set[int]) -> NDArray[np.bool_]:
        """The candidates of one of these topics or creators."""
        pairs = zip(self.topics, self.creators, strict=True)
        return np.array([not topics.isdisjoint(own) or creator in creators for own, creator in pairs], bool)


def looks_of(pool: Pool, short: Candidates, quality: int, met: Iterable[str]) -> Looks:
    """How candidates look to a viewer who has `met` these tags."""
    laid = pool.columns
    known = {pool.words[tag] for tag in met if tag in pool.words}
    cuts = zip(laid.cuts[short.row].tolist(), laid.cuts[short.row + 1].tolist(), strict=True)
    topics = [frozenset(laid.tags[start:end].tolist()) for start, end in cuts]
    return Looks(
        topics=topics,
        creators=laid.creator[short.row].tolist(),
        copies=laid.copy_of[short.row],
        taste=unit_taste(short.wide, quality),
        new=np.array([bool(own) and known.isdisjoint(own) for own in topics], bool),
    )
