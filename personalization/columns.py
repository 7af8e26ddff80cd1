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
    """One entry a clip; words are numbers of `Words`, `tags` is flat and cut at `cuts` (n + 1 numbers)."""

    creator: Ints
    source: Ints
    language: Ints
    copy_of: Ints
    duration_s: Floats
    published_day: Floats
    views: Floats
    likes: Floats
    tags: Ints
    cuts: Ints

    def take(self, rows: Ints) -> "Columns":
        """The clips at `rows`, in that order."""
        counts = np.diff(self.cuts)[rows]
        cuts = np.concatenate([[0], np.cumsum(counts)])
        flat = np.repeat(self.cuts[rows] - cuts[:-1], counts) + np.arange(cuts[-1])
        plain = {f.name: getattr(self, f.name)[rows] for f in fields(self) if f.name not in ("tags", "cuts")}
        return Columns(tags=self.tags[flat], cuts=cuts, **plain)

    def followed_by(self, other: "Columns") -> "Columns":
        """These clips and then those of `other`."""
        joined = {
            f.name: np.concatenate([getattr(self, f.name), getattr(other, f.name)])
            for f in fields(self)
            if f.name != "cuts"
        }
        return Columns(cuts=np.concatenate([self.cuts, other.cuts[1:] + self.cuts[-1]]), **joined)


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
    tags = [[words[tag] for tag in clip.tags] for clip in clips]
    return Columns(
        creator=np.array([words[c.creator] for c in clips], np.int64),
        source=np.array([words[c.source] for c in clips], np.int64),
        language=np.array([words[c.language] for c in clips], np.int64),
        copy_of=np.array([words[c.copy_of] for c in clips], np.int64),
        duration_s=np.array([_number(c.duration_s) for c in clips], np.float64),
        published_day=np.array([_number(c.published_day) for c in clips], np.float64),
        views=np.array([_number(c.views) for c in clips], np.float64),
        likes=np.array([_number(c.likes) for c in clips], np.float64),
        tags=np.array([tag for row in tags for tag in row], np.int64),
        cuts=np.concatenate([[0], np.cumsum([len(row) for row in tags], dtype=np.int64)]).astype(np.int64),
    )
