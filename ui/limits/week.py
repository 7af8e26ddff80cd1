"""The last seven days as bars beside the daily limit, and as the lines of a table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.limits.rest import minutes
from ui.insights import words

TODAY = "Today"


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day: `share` is its height (0..1 of the tallest or of the limit), `spoken` what a screen reader says."""

    name: str
    share: float
    today: bool
    spoken: str


@dataclass(frozen=True)
class Inputs:
    """What the card knows: minutes by day, the last of them today, and the daily limit, 0 for none.

    `tried` says that the limit is one that the viewer only tries.
    """

    watched_min: Mapping[date, float] = field(default_factory=dict)
    limit_min: int = 0
    tried: bool = False


@dataclass(frozen=True)
class Props:
    """What the card shows: `limit` is the height of the line, 0 for none."""

    days: tuple[DayRow, ...] = ()
    limit: float = 0.0
    note: str = ""
    table: Mapping[str, object] = field(default_factory=dict)


def derive(seen: Inputs) -> Props:
    """What the card shows."""
    if not seen.watched_min:
        return Props()
    scale = max(1.0, seen.limit_min, *seen.watched_min.values())
    rows = tuple(_row(day, watched, scale, seen) for day, watched in seen.watched_min.items())
    lines = [row.spoken.split(": ") for row in rows]
    return Props(rows, seen.limit_min / scale, _note(seen), {"columns": ["Day", "Watched"], "lines": lines})


def _row(day: date, watched_min: float, scale: float, seen: Inputs) -> DayRow:
    is_today = day == max(seen.watched_min)
    name = TODAY if is_today else words.WEEKDAYS[day.weekday()]
    return DayRow(name, watched_min / scale, is_today, f"{name}: {words.minutes(watched_min)}")


def _note(seen: Inputs) -> str:
    today = round(seen.watched_min[max(seen.watched_min)])
    if not seen.limit_min:
        return f"{minutes(today)} today. Once you set a limit and it is reached, the feed rests."
    if not seen.tried:
        return f"{today} of {minutes(seen.limit_min)} today. Once a limit is reached, the feed rests."
    reached = sum(watched >= seen.limit_min for watched in seen.watched_min.values())
    return (
        f"With {minutes(seen.limit_min)} a day the feed would have rested on {reached} of these seven days."
    )
