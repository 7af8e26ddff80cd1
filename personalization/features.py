"""Turns clips into rows of features, after the table in `personalization.table`."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import csr_array

from personalization.columns import Floats, Ints, shares
from personalization.places import Places, places
from personalization.pool import Pool
from personalization.scan import Scan, Timely, scanned
from personalization.table import AGES_DAYS, PARTS, SCALES, quality_names, scale, taste_names
from personalization.vocabulary import Vocabulary

NEAR = 0.15
"""How quickly nearness falls with the angle: exp((cosine - 1) / NEAR)."""

FAINT = 0.05
"""Nearness below this is none; it keeps rows short."""


@dataclass(frozen=True)
class Features:
    """Turns clips into rows for one vocabulary; a `day` (days since 1970) decides how fresh they are."""

    vocabulary: Vocabulary

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All names, quality first; the order of the columns."""
        return (*quality_names(self.vocabulary), *taste_names(self.vocabulary))

    @cached_property
    def quality(self) -> int:
        """How many of the first columns are quality."""
        return len(quality_names(self.vocabulary))

    @cached_property
    def at(self) -> dict[str, int]:
        """The column of each name."""
        return {name: column for column, name in enumerate(self.names)}

    def scale(self, name: str) -> float:
        """The prior standard deviation of this feature's weight."""
        return scale(name)

    @cached_property
    def timely(self) -> Timely:
        """Which columns repeat those of tags in each part of the day."""
        topics = self.vocabulary.hourly
        own = np.array([self.at[f"tag:{topic}"] for topic in topics], np.int64)
        each = [[self.at[f"hour:{part}×{topic}"] for topic in topics] for part in PARTS]
        return Timely(own, np.array(each, np.int64).reshape(len(PARTS), -1), SCALES["hour"] / SCALES["tag"])

    def rows(self, pool: Pool, at: Ints, day: Ints | int) -> Floats:
        """One row for each clip of `pool` at the places `at`, for no time of day; its last bits never depend
        on its neighbours."""
        laid, own = pool.columns, self._places(pool)
        owner, tag, sure = laid.tags_of(at)
        wide: Floats = np.zeros((len(at), len(self.names)))
        np.add.at(wide, (np.arange(len(at))[:, None], own.columns[at]), own.values[at])
        np.add.at(wide, (owner, own.tag[tag]), SCALES["tag"] * shares(owner, sure, len(at)))
        self._fresh(wide, day - laid.published_day[at])
        looks = self.vocabulary.meaning.of_looks(pool, at)
        self._meant(wide, looks, self.vocabulary.meaning.of_clips(looks, owner, own.meant[tag], sure))
        return wide

    def _places(self, pool: Pool) -> Places:
        key = self.vocabulary.key
        if pool.places is None or pool.places[0] != key:
            pool.places = (key, places(pool, self.vocabulary, self.at))
        return pool.places[1]

    def _fresh(self, wide: Floats, age_days: Floats) -> None:
        known = np.flatnonzero(np.isfinite(age_days))
        bins = np.searchsorted(AGES_DAYS, age_days[known], side="right")
        wide[known, self.at["fresh:today"] + bins] = SCALES["fresh"]

    def _meant(self, wide: Floats, looks: Floats, places: Floats) -> None:
        live = self.vocabulary
        if "look:00" in self.at:
            first = self.at["look:00"]
            wide[:, first : first + looks.shape[1]] = SCALES["look"] * looks
        if live.tags:
            first = self.at[f"near:{live.tags[0]}"]
            wide[:, first : first + len(live.tags)] = SCALES["near"] * self._near(places)

    def _near(self, places: Floats) -> Floats:
        """How close each clip's place is to each live tag's: each row of length 1, or zeros."""
        centroids = self.vocabulary.centroids
        close = np.exp((np.einsum("id,jd->ij", places, centroids) - 1.0) / NEAR)
        close[close < FAINT] = 0.0
        close[~places.any(axis=1)] = 0.0
        close[:, ~centroids.any(axis=1)] = 0.0
        length = np.sqrt((close * close).sum(axis=1, keepdims=True))
        return np.asarray(close / np.where(length > 0, length, 1.0))

    def closest(self, wide: Floats) -> list[str]:
        """For each row the live topic whose meaning it is closest to; "" where it is close to none."""
        live = self.vocabulary.tags
        first = self.at[f"near:{live[0]}"] if live else 0
        near = np.concatenate([np.zeros((len(wide), 1)), wide[:, first : first + len(live)]], axis=1)
        return [("", *live)[at] for at in near.argmax(axis=1).tolist()]

    def scan(self, pool: Pool, day: int, part: int = -1) -> Scan:
        """The rows of the whole pool, kept with it, as they look in a part of the day (-1: any)."""
        key = f"{self.vocabulary.key}/{day}"
        done = pool.scans.get(key)
        if done is None or done.shape[0] < len(pool):
            begun = csr_array((0, len(self.names)), dtype=np.float32) if done is None else done
            pool.scans = {key: scanned(begun, len(pool), lambda at: self.rows(pool, at, day))}
        return Scan(pool.scans[key], self.timely, part)
