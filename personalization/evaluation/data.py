"""Reads a log of many people: items.csv.gz, events.csv.gz, pool.csv.gz and, where there is one, emb.npy."""

import csv
import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from personalization.columns import Floats, Ints
from personalization.pool import Pool
from personalization.values import ClipFeatures


@dataclass(frozen=True, slots=True)
class Person:
    """One person's log in its order: rows in the pool, rewards (0..1), and watch ratios (nan where
    unknown)."""

    rows: Ints
    reward: Floats
    ratio: Floats


@dataclass(frozen=True, slots=True)
class Log:
    """A catalogue and the people who watched it."""

    name: str
    pool: Pool
    people: tuple[Person, ...]
    truth: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What each clip (id) is truly about, where that is known. For judging only; no policy may read it."""
    main: Mapping[str, str] = field(default_factory=dict)
    """The topic that each clip (id) is counted under: its true main one, else its first tag, else ""."""

    def without_counts(self) -> "Log":
        """The same log where no source counts anything."""
        clips = (replace(clip, views=None, likes=None) for clip in self.pool.values())
        return replace(self, pool=Pool(clips))

    def with_people(self, most: int, least_events: int) -> "Log":
        """The first `most` people with at least so many events."""
        able = [person for person in self.people if len(person.rows) >= least_events]
        return replace(self, people=tuple(able[:most]))


def _table(file: Path) -> list[dict[str, str]]:
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _clip(item: dict[str, str], usual: float, place: Floats | None) -> ClipFeatures:
    """An item's `pop` is its share of finishes shrunk by ten views; the counts behind it are worked out
    again."""
    views = int(float(item["pop_n"] or 0))
    likes = round(float(item["pop"] or 0) * (views + 10) - 10 * usual)
    return ClipFeatures(
        id=item["item"],
        tags=tuple(sorted(set(item["tags"].split("|")) - {""})),
        creator=item["author"],
        language=item["kind"],
        duration_s=float(item["duration_s"]) if item["duration_s"] else None,
        views=views,
        likes=max(0, likes),
        embedding=None if place is None else tuple(place.tolist()),
    )


def _people(events: list[dict[str, str]], row: dict[str, int]) -> tuple[Person, ...]:
    by: dict[str, list[dict[str, str]]] = {}
    for event in events:
        by.setdefault(event["user"], []).append(event)
    return tuple(
        Person(
            np.array([row[e["item"]] for e in own]),
            np.array([float(e["reward"]) for e in own]),
            np.array([float(e["watch_ratio"] or "nan") for e in own]),
        )
        for own in by.values()
    )


def read(folder: Path) -> Log:
    """The log in `folder`. FileNotFoundError where a file is missing; only emb.npy may be."""
    items = _table(folder / "items.csv.gz")
    others = _table(folder / "pool.csv.gz")
    usual = float(np.mean([float(event["reward"]) for event in others]))
    places = np.load(folder / "emb.npy", allow_pickle=False) if (folder / "emb.npy").exists() else None
    place_of = [None if places is None else places[row].astype(np.float64) for row in range(len(items))]
    pool = Pool(_clip(item, usual, place) for item, place in zip(items, place_of, strict=True))
    told = _table(folder / "truth.csv.gz") if (folder / "truth.csv.gz").exists() else []
    truth = {row["item"]: frozenset({row["main"], row["second"]}) for row in told}
    main = {item["item"]: item["tags"].partition("|")[0] for item in items}
    main.update({row["item"]: row["main"] for row in told})
    return Log(folder.name, pool, _people(_table(folder / "events.csv.gz"), pool.row), truth, main)
