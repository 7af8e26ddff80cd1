"""How varied the feed was: different topics among clips that came one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from math import comb

from app.insights.month import Month

IN_A_ROW = 10


@dataclass(frozen=True, slots=True)
class Variety:
    """Different topics among ten clips in a row, in the mean over `rows` such rows.

    `shuffled` is how many there would be where ten clips are drawn from the whole catalogue by chance alone.
    """

    topics: float
    rows: int
    shuffled: float


def variety(month: Month, stock: Mapping[str, int]) -> Variety:
    """`stock` is how many clips of the catalogue are of each topic.

    Rows do not overlap and lie within one sitting; what was shown less than ten times in a sitting is no row.
    """
    counts = [
        len({month.about(clip).topic for clip, _ in shown[at : at + IN_A_ROW]})
        for shown in (list(sitting) for _, sitting in groupby(month.shown, lambda each: each[1]))
        for at in range(0, len(shown) - IN_A_ROW + 1, IN_A_ROW)
    ]
    return Variety(sum(counts) / len(counts) if counts else 0.0, len(counts), by_chance(stock))


def by_chance(stock: Mapping[str, int], draws: int = IN_A_ROW) -> float:
    """How many topics are to be expected among so many different clips drawn from this stock."""
    clips = sum(stock.values())
    drawn = min(draws, clips)
    return sum(1 - comb(clips - count, drawn) / comb(clips, drawn) for count in stock.values())
