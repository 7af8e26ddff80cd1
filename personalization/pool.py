"""The clips to choose from, laid out in columns so that all of them can be scored at once."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Self

import numpy as np
from scipy.sparse import csr_array

from personalization.columns import Columns, Floats, Ints, Words, columns
from personalization.values import ClipFeatures


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
        self.scans: dict[str, csr_array] = {}
        self.priors: tuple[str, Floats] | None = None
        self.places: tuple[str, Any] | None = None

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
        pool.scans = {key: scan[kept[kept < scan.shape[0]]] for key, scan in self.scans.items()}
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
        first = next((clip.embedding for clip in self._clips.values() if clip.embedding is not None), ())
        return len(first) // 4 if isinstance(first, bytes) else len(first)

    def embeddings(self, rows: Ints, size: int) -> Floats:
        """An embedding a row; zeros where a clip has none of this size."""
        own = [self._clips[self.ids[row]].embedding for row in rows.tolist()]
        nothing = np.zeros(size)
        read = (np.frombuffer(e, np.float32) if isinstance(e, bytes) else e for e in own)
        whole = [e if e is not None and len(e) == size else nothing for e in read]
        return np.array(whole, np.float64).reshape(-1, size)
