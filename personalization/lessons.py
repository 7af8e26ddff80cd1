"""Turns what stands in the ledger into rows that the model can learn from."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

import numpy as np

from personalization.candidates import priors
from personalization.chapters import Lessons
from personalization.columns import Floats
from personalization.entry import Entry
from personalization.features import Features
from personalization.mixture import Row
from personalization.pool import Pool
from personalization.prior import BASE, expected
from personalization.table import AGES_DAYS
from personalization.values import ClipFeatures

Key = tuple[str, int]
"""What a row depends on: a clip (id) and its age bin when it was watched, or a feature and -2."""


class Teacher:
    """Makes rows for one vocabulary; `clips` is what is known about the clips of the log."""

    def __init__(self, features: Features, clips: Pool) -> None:
        """Remember rows: a clip is worked out once, however often it is watched."""
        self.features, self.clips = features, clips
        self._known: dict[Key, tuple[Floats, float]] = {}
        self._near: dict[Key, str] = {}
        self._asked: dict[tuple[ClipFeatures, int], tuple[Floats, float]] = {}

    def _key(self, entry: Entry) -> Key:
        if entry.about:
            return entry.about, -2
        published = self.clips[entry.event.clip].published_day
        age = -1 if published is None else bisect_right(AGES_DAYS, entry.day - published)
        return entry.event.clip, age

    def _prepare(self, entries: Iterable[Entry]) -> list[Key]:
        """Work out all rows that are not known yet, side by side."""
        keys = [self._key(entry) for entry in entries]
        missing = {key: entry for key, entry in zip(keys, entries, strict=True) if key not in self._known}
        clips = {key: entry.day for key, entry in missing.items() if not entry.about}
        if clips:
            at = np.array([self.clips.row[clip] for clip, _ in clips], np.int64)
            wide = self.features.rows(self.clips, at, np.array(list(clips.values()), np.int64))
            prior = priors(self.clips, self.features)[at].tolist()
            self._known.update(zip(clips, zip(wide, prior, strict=True), strict=True))
        said = {key: (self.of_feature(key[0]), BASE) for key, entry in missing.items() if entry.about}
        self._known.update(said)
        return keys

    def closest(self, entries: Sequence[Entry]) -> list[str]:
        """For each lesson from a clip the live topic that it is closest to, "" where there is none."""
        keys = self._prepare(entries)
        new = [key for key in dict.fromkeys(keys) if key not in self._near]
        if new:
            wide = np.array([self._known[key][0] for key in new])
            self._near.update(zip(new, self.features.closest(wide), strict=True))
        return [self._near[key] for key in keys]

    def of_clip(self, clip: ClipFeatures, day: int) -> tuple[Floats, float]:
        """The features and the prior of any clip, as it looks on a day."""
        if (clip, day) not in self._asked:
            alone, first = Pool([clip]), np.zeros(1, np.int64)
            prior = expected(alone, first, self.features.vocabulary.approval)
            self._asked[clip, day] = self.features.rows(alone, first, day)[0], float(prior[0])
        return self._asked[clip, day]

    def of_feature(self, name: str) -> Floats:
        """The row of a word about one feature, as if about a clip that had nothing else."""
        group, _, word = name.partition(":")
        if group in ("tag", "near"):
            wide = self.of_clip(ClipFeatures("", tags=(word,)), 0)[0].copy()
            wide[: self.features.quality] = 0.0
            return wide
        wide = np.zeros(len(self.features.names))
        if name in self.features.at:
            wide[self.features.at[name]] = self.features.scale(name)
        return wide

    def chapter(self, entries: Sequence[Entry], untrue: Mapping[str, int]) -> Lessons:
        """Lessons side by side, without the features that the viewer later called not true."""
        known = [self._known[key] for key in self._prepare(entries)]
        full = np.array([wide for wide, _ in known])
        full = self.features.timely.fill(full, np.array([entry.part for entry in entries]))
        for name, until in untrue.items():
            if name in self.features.at:
                full[[entry.place < until for entry in entries], self.features.at[name]] = 0.0
        said = [entry.signal for entry in entries if entry.signal]
        target, weight = np.array([s.target for s in said]), np.array([s.weight for s in said])
        return Lessons(full, np.array([prior for _, prior in known]), target, weight)

    def row(self, entry: Entry, untrue: Mapping[str, int]) -> Row:
        """One lesson by name."""
        lessons, names = self.chapter([entry], untrue), self.features.names
        used = np.flatnonzero(lessons.full[0])
        values = zip(used.tolist(), lessons.full[0, used].tolist(), strict=True)
        full = {names[at]: value for at, value in values}
        quality = dict(islice(full.items(), int(used.searchsorted(self.features.quality))))
        prior, target, weight = (float(of[0]) for of in (lessons.prior, lessons.target, lessons.weight))
        return Row(full, quality, prior, target, weight)
