"""Who gets seen: shares of what was shown against shares of the catalogue."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.clips.rows import listed
from app.insights.month import Month
from app.store.database import Store


class By(StrEnum):
    """What clips are grouped by; the names are those of `About`."""

    CREATOR = "creator"
    TOPIC = "topic"
    LANGUAGE = "language"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Share:
    """A creator, topic, language or source ("" unknown): how often it was shown, and both shares (0..1)."""

    name: str
    times: int
    shown: float
    catalogue: float


@dataclass(frozen=True, slots=True)
class Fairness:
    """All shares, most shown first; `gini` is 0 where all of them were shown equally often, near 1 where one
    got all."""

    shares: tuple[Share, ...]
    gini: float


CATALOGUE = {
    By.CREATOR: "SELECT creator, count(*) FROM clips WHERE {} GROUP BY creator",
    By.TOPIC: "SELECT tags, count(*) FROM clips WHERE {} GROUP BY tags",
    By.LANGUAGE: "SELECT language, count(*) FROM clips WHERE {} GROUP BY language",
    By.SOURCE: "SELECT title, count(DISTINCT clip) FROM files JOIN sources ON sources.id = source"
    " WHERE clip IS NOT NULL GROUP BY title",
}
PLAYABLE = "id IN (SELECT clip FROM files)"


def fairness(store: Store, month: Month, by: By) -> Fairness:
    """The shares of the month. What has no clip left in the catalogue has a share of 0 there."""
    held = stock(store, by)
    times: Counter[str] = Counter()
    for clip, often in Counter(clip for clip, _ in month.shown).items():
        times[getattr(month.about(clip), by)] += often
    names = sorted({*held, *times}, key=lambda name: (-times[name], -held.get(name, 0), name))
    shown, clips = max(1, times.total()), max(1, sum(held.values()))
    shares = (Share(n, times[n], times[n] / shown, held.get(n, 0) / clips) for n in names)
    return Fairness(tuple(shares), gini([times[name] for name in names]))


def gini(times: list[int]) -> float:
    """The Gini coefficient of counts, 0..1; 0 where there are none."""
    total = sum(times)
    if not total:
        return 0.0
    ranked = enumerate(sorted(times), start=1)
    return sum((2 * rank - len(times) - 1) * count for rank, count in ranked) / (len(times) * total)


def stock(store: Store, by: By) -> Mapping[str, int]:
    """How many playable clips each has."""
    rows = store.connection.execute(CATALOGUE[by].format(PLAYABLE)).fetchall()
    if by is not By.TOPIC:
        return dict(rows)
    found: Counter[str] = Counter()
    for tags, count in rows:
        found[next(iter(listed(tags)), "")] += count
    return found
