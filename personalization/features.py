"""The table of features: what a clip looks like to the learner, each named and scaled by how much it may
matter.

| name | scale | value |
|---|---|---|
| `length:BIN` | 0.03 | 1 in the clip's length bin |
| `length` | 0.05 | log of the length, centred at 22 s |
| `lang:CODE`, `source:NAME` | 0.02 | 1 for the clip's own |
| `fresh:BIN` | 0.02 | 1 for how long ago it was published |
| `usual` | 0.20 | 1: how often this viewer likes anything |
| `near:TAG` | 0.17 | how close the clip's meaning is to the tag's; the clip's row has length 1 |
| `tag:TAG` | 0.08 | how sure the tag is / sqrt(how sure all are): 1 / sqrt(number of tags) for its own |
| `by:CREATOR` | 0.05 | 1 for the clip's own |

The first five rows are quality, the others taste: only taste starts afresh when the viewer's taste changes. A
scale is the prior standard deviation of a feature's weight, so that river's own prior can stay at 1.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from personalization.columns import Columns, Floats, Ints
from personalization.pool import Pool
from personalization.signals import LENGTH_EDGES_S
from personalization.vocabulary import Vocabulary

SCALES = {
    "length": 0.03, "log_length": 0.05, "lang": 0.02, "source": 0.02, "fresh": 0.02, "usual": 0.20,
    "near": 0.17, "tag": 0.08, "by": 0.05,
}  # fmt: skip

NEAR = 0.15
"""How quickly nearness falls with the angle: exp((cosine - 1) / NEAR)."""

FAINT = 0.05
"""Nearness below this is none; it keeps rows short."""

LENGTHS = ("8s", "15s", "30s", "60s", "2min", "4min", "longer")
AGES_DAYS = (2.0, 7.0, 30.0, 365.0)
AGES = ("today", "this week", "this month", "this year", "older")


@dataclass(frozen=True)
class Features:
    """Turns clips into rows for one vocabulary; a `day` (days since 1970) decides how fresh they are."""

    vocabulary: Vocabulary

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All names, quality first; the order of the columns."""
        live = self.vocabulary
        return (
            *(f"length:{name}" for name in LENGTHS), "length",
            *(f"lang:{name}" for name in live.languages), *(f"source:{name}" for name in live.sources),
            *(f"fresh:{name}" for name in AGES), "usual",
            *(f"near:{name}" for name in live.tags), *(f"tag:{name}" for name in live.tags),
            *(f"by:{name}" for name in live.creators),
        )  # fmt: skip

    @cached_property
    def quality(self) -> int:
        """How many of the first columns are quality."""
        return self.names.index("usual") + 1

    @cached_property
    def at(self) -> dict[str, int]:
        """The column of each name."""
        return {name: column for column, name in enumerate(self.names)}

    def scale(self, name: str) -> float:
        """The prior standard deviation of this feature's weight."""
        return SCALES["log_length" if name == "length" else name.partition(":")[0]]

    def rows(self, pool: Pool, at: Ints, day: Ints | int) -> Floats:
        """One row for each clip of `pool` at the places `at`; its last bits never depend on its
        neighbours."""
        laid, live = pool.columns.take(at), self.vocabulary
        wide: Floats = np.zeros((len(at), len(self.names)))
        length_s = np.where(np.isfinite(laid.duration_s), laid.duration_s, 20.0)
        every = np.arange(len(at))
        wide[every, np.digitize(length_s, LENGTH_EDGES_S)] = SCALES["length"]
        log = (np.log(np.maximum(length_s, 1.0)) - 3.1) / 0.8
        wide[:, self.at["length"]] = SCALES["log_length"] * np.clip(log, -3, 3)
        self._one_of(wide, pool, laid.language, "lang")
        self._one_of(wide, pool, laid.source, "source")
        self._one_of(wide, pool, laid.creator, "by")
        age = np.where(np.isfinite(laid.published_day), day - laid.published_day, np.nan)
        known = np.isfinite(age)
        wide[every[known], self.at["fresh:today"] + np.digitize(age[known], AGES_DAYS)] = SCALES["fresh"]
        wide[:, self.at["usual"]] = SCALES["usual"]
        if live.tags:
            self._tags(wide, pool, laid)
            self._near(wide, pool, at)
        return wide

    def _one_of(self, wide: Floats, pool: Pool, words: Ints, group: str) -> None:
        """Mark each clip's own word where it is live."""
        column = self._columns_of(pool, words, group)
        own = column >= 0
        wide[np.flatnonzero(own), column[own]] = SCALES[group]

    def _columns_of(self, pool: Pool, words: Ints, group: str) -> Ints:
        used, place = np.unique(words, return_inverse=True)
        columns = np.array([self.at.get(f"{group}:{name}", -1) for name in pool.spelled(used)], np.int64)
        return columns[place] if len(columns) else np.zeros(0, np.int64)

    def _tags(self, wide: Floats, pool: Pool, laid: Columns) -> None:
        column = self._columns_of(pool, laid.tags, "tag")
        own = column >= 0
        wide[laid.owners()[own], column[own]] = SCALES["tag"] * laid.shares()[own]

    def _near(self, wide: Floats, pool: Pool, at: Ints) -> None:
        live = self.vocabulary
        places = live.meaning.of_clips(pool, at)
        placed = places.any(axis=1)
        cosine = np.einsum("id,jd->ij", places, live.centroids)
        close = np.exp((cosine - 1.0) / NEAR)
        close[close < FAINT] = 0.0
        close[~placed] = 0.0
        close[:, ~live.centroids.any(axis=1)] = 0.0
        length = np.sqrt((close * close).sum(axis=1, keepdims=True))
        first = self.at[f"near:{live.tags[0]}"]
        wide[:, first : first + len(live.tags)] = SCALES["near"] * close / np.where(length > 0, length, 1.0)

    def scan(self, pool: Pool, day: int) -> NDArray[np.float32]:
        """The rows of the whole pool, kept with it: good for a first look, too coarse for the last word."""
        key = f"{self.vocabulary.key}/{day}"
        done = pool.scans.get(key, np.zeros((0, len(self.names)), np.float32))
        if key not in pool.scans or len(done) < len(pool):
            parts = [
                self.rows(pool, np.arange(start, min(start + 8192, len(pool))), day).astype(np.float32)
                for start in range(len(done), len(pool), 8192)
            ]
            pool.scans = {key: np.concatenate([done, *parts])}
        return pool.scans[key]
