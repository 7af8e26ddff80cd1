"""Derives what the page of insights shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from app.insights.figures import Figures
from app.insights.shares import By
from ui.insights import tables, words
from ui.insights.endings import EndingRow, ending_rows, fared
from ui.insights.river import Drawn, river, weeks
from ui.insights.shares import ShareRow, few, share_rows
from ui.insights.variety import varied

drawn = lru_cache(maxsize=1)(river)
"""Pointing at a stream derives the page anew; the river stays as it is."""


@dataclass(frozen=True)
class Inputs:
    """What the page knows. `lit` is the topic that the viewer points at, None for the one watched longest."""

    figures: Figures | None = None
    by: By = By.CREATOR
    lit: str | None = None
    problem: str = ""


@dataclass(frozen=True)
class Props:
    """What the page shows. Where `title` is set there are no figures, and `words` say why."""

    title: str = ""
    words: str = ""
    note: str = ""
    lit: str = ""
    told: str = ""
    streams: tuple[Drawn, ...] = ()
    weeks: tuple[dict[str, Any], ...] = ()
    heat: tuple[float, ...] = ()
    hottest: str = ""
    habit: str = ""
    topics_in_ten: float = 0.0
    topics_by_chance: float = 0.0
    varied: str = ""
    endings: tuple[EndingRow, ...] = ()
    fared: str = ""
    by: str = ""
    shares: tuple[ShareRow, ...] = ()
    few: str = ""
    tables: Mapping[str, Any] = field(default_factory=dict)


def derive(seen: Inputs) -> Props:
    """What the page shows."""
    if seen.problem:
        return Props(title="The figures cannot be read", words=seen.problem)
    if seen.figures is None:
        return Props()
    if not seen.figures.endings.viewings:
        return Props(
            title="Nothing watched yet", words="Watch a few clips: what they add up to is shown here."
        )
    return _full(seen, seen.figures)


def _full(seen: Inputs, figures: Figures) -> Props:
    lit = figures.streams[0].topic if seen.lit is None else seen.lit
    streams, fairness = drawn(figures.streams), figures.fairness[seen.by]
    return Props(
        note=f"{words.day(figures.span.first)} to today, worked out on this device only.",
        lit=lit,
        told=next((stream.spoken for stream in streams if stream.topic == lit), ""),
        streams=streams,
        weeks=weeks(figures.span),
        heat=_heat(figures),
        hottest=words.minutes(_hottest(figures)),
        habit=words.habit(figures.hours),
        topics_in_ten=round(figures.variety.topics, 1),
        topics_by_chance=round(figures.variety.shuffled, 1),
        varied=varied(figures.variety),
        endings=ending_rows(figures),
        fared=fared(figures.newcomers),
        by=seen.by,
        shares=share_rows(fairness, seen.by),
        few=few(fairness, seen.by),
        tables=_tables(seen, figures),
    )


def _hottest(figures: Figures) -> float:
    return max(map(max, figures.hours))


def _heat(figures: Figures) -> tuple[float, ...]:
    """Each hour of the week against the one in which most was watched, 0..1."""
    most = _hottest(figures) or 1.0
    return tuple(minutes / most for of_day in figures.hours for minutes in of_day)


def _tables(seen: Inputs, figures: Figures) -> dict[str, Any]:
    made = {
        "streams": tables.of_streams(figures.streams, figures.span),
        "hours": tables.of_hours(figures.hours),
        "endings": tables.of_endings(figures.weeks, figures.span),
        "shares": tables.of_shares(figures.fairness[seen.by], seen.by.capitalize()),
    }
    return {name: table.for_qml() for name, table in made.items()}
