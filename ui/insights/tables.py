"""Each picture of the page as a table, for those who rather read it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.insights.endings import Endings
from app.insights.hours import Hours
from app.insights.shares import Fairness
from app.insights.span import Span
from app.insights.streams import Stream
from ui.insights import words

MOST_SHARES = 12
WEEK = 7
HOURS = 24


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and lines of words, all equally long."""

    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]

    def for_qml(self) -> dict[str, Any]:
        """As plain lists."""
        return {"columns": list(self.columns), "lines": [list(line) for line in self.lines]}


def of_streams(streams: Sequence[Stream], span: Span) -> Table:
    """Minutes by topic and week."""
    starts = span.days[::WEEK]
    lines = (
        (
            words.topic(stream.topic),
            *(_whole(week) for week in _weekly(stream.minutes)),
            _whole(stream.minutes),
        )
        for stream in streams
    )
    return Table(("Topic", *(f"From {words.day(start)}" for start in starts), "Minutes"), tuple(lines))


def of_hours(hours: Hours) -> Table:
    """Minutes by hour and weekday; only hours in which something was watched."""
    used = [hour for hour in range(HOURS) if any(of_day[hour] for of_day in hours)]
    lines = ((f"{hour}:00", *(_whole([of_day[hour]]) for of_day in hours)) for hour in used)
    return Table(("Hour", *words.WEEKDAYS), tuple(lines))


def of_endings(weeks: Sequence[Endings], span: Span) -> Table:
    """Viewings by week, with both shares."""
    starts = (f"From {words.day(day)}" for day in span.days[::WEEK])
    lines = (
        (start, str(week.viewings), words.percent(week.finish_share), words.percent(week.leave_share))
        for start, week in zip(starts, weeks, strict=True)
    )
    return Table(("Week", "Viewings", "To the end", "Left at once"), tuple(lines))


def of_shares(fairness: Fairness, heading: str) -> Table:
    """The most shown ones with both shares."""
    lines = (
        (
            share.name or "Unknown",
            str(share.times),
            words.percent(share.shown),
            words.percent(share.catalogue),
        )
        for share in fairness.shares[:MOST_SHARES]
    )
    return Table((heading, "Times shown", "Of all shown", "Of the catalogue"), tuple(lines))


def _weekly(minutes: Sequence[float]) -> Iterable[Sequence[float]]:
    return (minutes[at : at + WEEK] for at in range(0, len(minutes), WEEK))


def _whole(minutes: Iterable[float]) -> str:
    return f"{sum(minutes):.0f}"
