"""The clips to choose from, laid out in columns so that all of them can be scored at once."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Self

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


def _episodes(clips: Iterable[ClipFeatures]) -> dict[str, list[str]]:
    """The clips of each series by id, first episode first."""
    found: dict[str, list[tuple[int, str]]] = {}
    for clip in clips:
        if clip.series and clip.episode is not None:
            found.setdefault(clip.series, []).append((clip.episode, clip.id))
    return {series: [name for _, name in sorted(parts)] for series, parts in found.items()}


class Pool(Mapping[str, ClipFeatures]):
    """Clips by id, ready to be arranged; itself unchangeable, so that threads may share it.

    Build one for the catalogue (10,000 clips: about 50 ms), then `with_clips` and `without` as it changes:
    they copy what is known instead of working it out again.

    >>> pool = Pool([ClipFeatures("a", ("cats",)), ClipFeatures("b", ("dogs",))])
    >>> list(pool.without({"a"}))
    ['b']
    """

    def __init__(self, clips: Iterable[ClipFeatures] = ()) -> None:
        """Take `clips`; of two with the same id the last counts."""
        self._clips = {clip.id: clip for clip in clips}
        self.words = Words({"": 0})
        self.columns = columns(list(self._clips.values()), self.words)
        self._finish()

    def _finish(self) -> None:
        self.ids: tuple[str, ...] = tuple(self._clips)
        self.row: dict[str, int] = {name: row for row, name in enumerate(self.ids)}
        self.episodes = _episodes(self._clips.values())
        self.scans: dict[str, NDArray[np.float32]] = {}
        self.priors: tuple[str, Floats] | None = None

    def __getitem__(self, clip: str) -> ClipFeatures:
        """What is known about the clip with this id."""
        return self._clips[clip]

    def __iter__(self) -> Iterator[str]:
        """The ids, in the order given."""
        return iter(self._clips)

    def __hash__(self) -> int:
        """A pool is itself: it never changes, and comparing catalogues clip by clip would cost too much."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        """Whether it is the very same pool."""
        return self is other

    def __len__(self) -> int:
        """How many clips."""
        return len(self._clips)

    @classmethod
    def _made(cls, clips: dict[str, ClipFeatures], words: Words, laid_out: Columns) -> Self:
        pool = cls.__new__(cls)
        pool._clips, pool.words, pool.columns = clips, words, laid_out
        pool._finish()
        return pool

    def with_clips(self, clips: Iterable[ClipFeatures]) -> "Pool":
        """These clips and `clips`; one with an id known already takes the old one's place in the queue's
        end."""
        new = {clip.id: clip for clip in clips}
        kept = self.without(new)
        words = Words(self.words)
        joined = kept.columns.followed_by(columns(list(new.values()), words))
        pool = self._made({**kept._clips, **new}, words, joined)
        pool.scans = dict(kept.scans)  # shorter than the pool: whoever reads one adds the new rows
        return pool

    def without(self, ids: Collection[str]) -> "Pool":
        """All clips but those with these ids."""
        gone = {self.row[name] for name in ids if name in self.row}
        if not gone:
            return self
        kept = np.array([row for row in range(len(self)) if row not in gone], np.int64)
        clips = {self.ids[row]: self._clips[self.ids[row]] for row in kept.tolist()}
        pool = self._made(clips, self.words, self.columns.take(kept))
        pool.scans = {key: scan[kept[kept < len(scan)]] for key, scan in self.scans.items()}
        return pool

    def spelled(self, numbers: Ints) -> list[str]:
        """The words behind `numbers`."""
        return [self._spelling[number] for number in numbers.tolist()]

    @cached_property
    def _spelling(self) -> list[str]:
        return list(self.words)

    @cached_property
    def embedding_size(self) -> int:
        """How many numbers the clips' embeddings have; 0 where no clip has one."""
        return next((len(clip.embedding) for clip in self._clips.values() if clip.embedding is not None), 0)

    def embeddings(self, rows: Ints, size: int) -> Floats:
        """An embedding a row; zeros where a clip has none of this size."""
        own = [self._clips[self.ids[row]].embedding for row in rows.tolist()]
        nothing = (0.0,) * size
        whole = [e if e is not None and len(e) == size else nothing for e in own]
        return np.array(whole, np.float64).reshape(-1, size)
