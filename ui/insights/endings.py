"""How viewings ended and how new clips fared, as lines of the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from app.insights.endings import Endings
from app.insights.figures import Figures
from app.insights.newcomers import Newcomers
from ui.insights import words

KINDS = (("finish_share", "watched to the end"), ("leave_share", "left within 2 s"))


@dataclass(frozen=True, slots=True)
class EndingRow:
    """A share of all viewings, and how it went from week to week (0..1 each, stretched to the line's height)."""

    share: str
    words: str
    trend: str
    points: list[float]
    spoken: str


def ending_rows(figures: Figures) -> tuple[EndingRow, ...]:
    """To the end, and away at once."""
    return tuple(_row(figures, attrgetter(name), said) for name, said in KINDS)


def _row(figures: Figures, share: "attrgetter[float]", said: str) -> EndingRow:
    weeks = [share(week) for week in figures.weeks if week.viewings]
    percent, trend = words.percent(share(figures.endings)), words.trend(weeks)
    return EndingRow(
        percent, said, trend, stretched(weeks), ", ".join(filter(None, (f"{percent} {said}", trend)))
    )


def stretched(shares: Sequence[float]) -> list[float]:
    """The lowest at 0 and the highest at 1; a level line lies in the middle."""
    low, high = min(shares, default=0.0), max(shares, default=0.0)
    return [(share - low) / (high - low) if high > low else 0.5 for share in shares]


def fared(new: Newcomers) -> str:
    """How the clips that came in this month did."""
    if not new.came:
        return "No clip came in during these four weeks."
    met = f"Came in: {words.counted(new.came, 'clip')}; on stage since then: {new.met}."
    if not new.own.viewings:
        return met
    return f"{met} {_beside(new.own, new.others)}"


def _beside(own: Endings, others: Endings) -> str:
    said = f"Of their viewings, {words.percent(own.finish_share)} went to the end"
    if not others.viewings:
        return f"{said}."
    return f"{said}; of those of older clips, {words.percent(others.finish_share)} did."
