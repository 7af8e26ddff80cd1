"""How varied the feed was: different topics among clips that came one after the other."""

from dataclasses import dataclass
from itertools import groupby

from app.insights.month import Month

IN_A_ROW = 10


@dataclass(frozen=True, slots=True)
class Variety:
    """Different topics among ten clips in a row, in the mean over `rows` such rows."""

    topics: float
    rows: int


def variety(month: Month) -> Variety:
    """Rows do not overlap and lie within one sitting; what was shown less than ten times in a sitting is no row."""
    counts = [
        len({month.about(clip).topic for clip, _ in shown[at : at + IN_A_ROW]})
        for shown in (list(sitting) for _, sitting in groupby(month.shown, lambda each: each[1]))
        for at in range(0, len(shown) - IN_A_ROW + 1, IN_A_ROW)
    ]
    return Variety(sum(counts) / len(counts) if counts else 0.0, len(counts))
