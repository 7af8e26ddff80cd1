"""Clips laid out in columns, words as numbers: what whole catalogues can be worked on at once."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from personalization.values import ClipFeatures

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Columns:
    """One entry a clip; words are numbers of `Words`. `tags` and how `sure` they are (0..1] lie flat, cut at
    `cuts` (n + 1 numbers)."""

    creator: Ints
    source: Ints
    language: Ints
    copy_of: Ints
    duration_s: Floats
    published_day: Floats
    views: Floats
    likes: Floats
    tags: Ints
    sure: Floats
    cuts: Ints

    def take(self, rows: Ints) -> "Columns":
        """The clips at `rows`, in that order."""
        counts = self.cuts[rows + 1] - self.cuts[rows]
        _, at = flat(self.cuts[rows], counts)
        ragged = ("tags", "sure", "cuts")
        plain = {name: getattr(self, name)[rows] for name in self.__slots__ if name not in ragged}
        cuts = np.concatenate([[0], counts.cumsum()])
        return Columns(tags=self.tags[at], sure=self.sure[at], cuts=cuts, **plain)

    def tags_of(self, rows: Ints) -> tuple[Ints, Ints, Floats]:
        """The tags of the clips at `rows` laid flat: the number in `rows` of the owner, the tag, how sure it is."""
        starts, ends = self.cuts[rows], self.cuts[rows + 1]
        owner, at = flat(starts, ends - starts)
        return owner, self.tags[at], self.sure[at]

    def owners(self) -> Ints:
        """For each entry of `tags` the row of its clip."""
        return np.repeat(np.arange(len(self.cuts) - 1), np.diff(self.cuts))

    def followed_by(self, other: "Columns") -> "Columns":
        """These clips and then those of `other`."""
        joined = {
            f.name: np.concatenate([getattr(self, f.name), getattr(other, f.name)])
            for f in fields(self)
            if f.name != "cuts"
        }
        return Columns(cuts=np.concatenate([self.cuts, other.cuts[1:] + self.cuts[-1]]), **joined)


def flat(starts: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """Runs of entries laid one after the other: for each entry the number of its run, and where it is kept.

    >>> [each.tolist() for each in flat(np.array([7, 2]), np.array([2, 1]))]
    [[0, 0, 1], [7, 8, 2]]
    """
    owner = np.arange(len(counts)).repeat(counts)
    before = counts.cumsum() - counts
    return owner, np.arange(len(owner)) + (starts - before)[owner]


def shares(owner: Ints, sure: Floats, clips: int) -> Floats:
    """For each tag that lies flat its part of its clip: how sure it is / sqrt(how sure all are, at least 1)."""
    whole = np.bincount(owner, sure, clips)
    return np.asarray(sure / np.sqrt(np.maximum(whole, 1.0))[owner])


class Words(dict[str, int]):
    """Numbers for words in the order of their first sight; only ever grows."""

    def __missing__(self, word: str) -> int:
        """Give a word its number."""
        number = self[word] = len(self)
        return number


def _number(value: float | None) -> float:
    return np.nan if value is None else float(value)


def columns(clips: Sequence[ClipFeatures], words: Words) -> Columns:
    """Lay `clips` out; their words join `words`."""
    topics = [clip.topics() for clip in clips]
    return Columns(
        creator=np.array([words[c.creator] for c in clips], np.int64),
        source=np.array([words[c.source] for c in clips], np.int64),
        language=np.array([words[c.language] for c in clips], np.int64),
        copy_of=np.array([words[c.copy_of] for c in clips], np.int64),
        duration_s=np.array([_number(c.duration_s) for c in clips], np.float64),
        published_day=np.array([_number(c.published_day) for c in clips], np.float64),
        views=np.array([_number(c.views) for c in clips], np.float64),
        likes=np.array([_number(c.likes) for c in clips], np.float64),
        tags=np.array([words[name] for row in topics for name in row], np.int64),
        sure=np.array([sure for row in topics for sure in row.values()], np.float64),
        cuts=np.concatenate([[0], np.cumsum([len(row) for row in topics], dtype=np.int64)]).astype(np.int64),
    )
