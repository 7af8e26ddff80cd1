"""Clips laid out for rules: by each name and each word the clips that have it."""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import accumulate, count

import numpy as np
from numpy.typing import NDArray

from app.clips.clip import Clip
from app.rules.literal import folded
from app.rules.phrase import Phrase
from app.rules.rule import RuleKind
from app.rules.traits import NAMED, text_of, words_of

Ints = NDArray[np.int32]
Mask = NDArray[np.bool_]
APART = "\0"


class Postings:
    """Rows of words turned round: by each word the places where it stands, all rows counted through."""

    def __init__(self, rows: Iterable[Iterable[str]]) -> None:
        numbers: defaultdict[str, int] = defaultdict(count().__next__)
        flat, ends = array("i"), array("i")
        for words in rows:
            flat.extend(map(numbers.__getitem__, words))
            ends.append(len(flat))
        # where 16 bits do, sorting takes a third of the time
        said = np.array(flat, np.min_scalar_type(len(numbers)))
        self._numbers, self._ends = dict(numbers), np.array(ends, np.int32)
        self._order = np.argsort(said, kind="stable").astype(np.int32)
        self._starts = np.concatenate([[0], np.cumsum(np.bincount(said, minlength=len(numbers)))])

    def places(self, words: Iterable[str]) -> Ints:
        """Where any of the words stands."""
        numbers = [self._numbers[word] for word in words if word in self._numbers]
        found = [self._order[self._starts[n] : self._starts[n + 1]] for n in numbers]
        return np.concatenate(found) if found else np.zeros(0, np.int32)

    def phrase(self, phrase: Phrase) -> Ints:
        """Where the words of a phrase stand side by side: the place of its last word."""
        return reduce(
            lambda before, way: np.intersect1d(before + 1, self.places(way)),
            phrase[1:],
            self.places(phrase[0]),
        )

    def rows(self, places: Ints) -> Mask:
        """Which rows these places are in."""
        mask = np.zeros(len(self._ends), np.bool_)
        if len(places):
            mask[np.searchsorted(self._ends, places, side="right")] = True
        return mask


class Index:
    """What rules ask about some clips, each answer a mask over them. Unchangeable, but that clips can be dropped.

    Names and words are laid out when a rule first asks for one: most catalogues never need all.
    """

    def __init__(self, clips: Sequence[Clip]) -> None:
        self.clips = clips
        self.alive = np.ones(len(clips), np.bool_)
        self._row = {clip.id: row for row, clip in enumerate(clips)}
        self._names: dict[RuleKind, Postings] = {}

    def drop(self, id_: str) -> None:
        """Forget a clip."""
        if id_ in self._row:
            self.alive[self._row[id_]] = False

    @property
    def living(self) -> list[Clip]:
        """The clips that are not dropped."""
        return [self.clips[row] for row in np.flatnonzero(self.alive).tolist()]

    def named(self, kind: RuleKind, name: str) -> Mask:
        """The clips that go by a name."""
        if kind not in NAMED:
            return self.nothing
        if kind not in self._names:
            self._names[kind] = Postings(map(NAMED[kind], self.clips))
        postings = self._names[kind]
        return postings.rows(postings.places([name]))

    def says(self, phrase: Phrase) -> Mask:
        """The clips whose text has a phrase."""
        return self._words.rows(self._words.phrase(phrase))

    def where(self, fits: Callable[[str], bool], needs: str) -> Mask:
        """The clips whose text fits: each one that has what it `needs`, once folded, is looked at."""
        mask = self.nothing
        for row in self._having(needs) if needs else range(len(self.clips)):
            mask[row] = fits(self._texts[row])
        return mask

    def among(self, ids: Iterable[str]) -> Mask:
        """These clips by id, as far as they are here."""
        mask = self.nothing
        mask[[self._row[id_] for id_ in ids if id_ in self._row]] = True
        return mask

    def ids(self, mask: Mask) -> list[str]:
        """The ids of clips that are not dropped."""
        return [self.clips[row].id for row in np.flatnonzero(mask & self.alive).tolist()]

    @property
    def nothing(self) -> Mask:
        """No clip."""
        return np.zeros(len(self.clips), np.bool_)

    @cached_property
    def durations_s(self) -> NDArray[np.float64]:
        """How long each is; not a number where that is not known."""
        lengths = (clip.duration_s for clip in self.clips)
        return np.array([np.nan if length is None else length for length in lengths], np.float64)

    @cached_property
    def sensitive(self) -> NDArray[np.float64]:
        """How sensitive each is, 0 to 1."""
        return np.array([clip.sensitive or 0.0 for clip in self.clips], np.float64)

    @cached_property
    def _texts(self) -> list[str]:
        return list(map(text_of, self.clips))

    def _having(self, letters: str) -> Iterator[int]:
        """The rows whose folded text has these letters: looked for in all texts at once, as that is quicker."""
        joined, ends = self._folded
        at = joined.find(letters)
        while at >= 0:
            row = bisect_right(ends, at)
            yield row
            at = joined.find(letters, ends[row])

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        """All texts in one, and where each of them ends."""
        texts = [folded(text) + APART for text in self._texts]
        return "".join(texts), list(accumulate(map(len, texts)))

    @cached_property
    def _words(self) -> Postings:
        return Postings(map(words_of, self.clips))
