"""Figures in words."""

from calendar import day_abbr, day_name
from collections.abc import Sequence
from datetime import date

from app.insights.hours import Hours

PARTS = ((5, 11, "mornings"), (11, 14, "noon"), (14, 18, "afternoons"), (18, 23, "evenings"))
NIGHT = "nights"
WEEKDAYS = tuple(day_abbr)


def minutes(amount: float) -> str:
    """How long, as one says it: seconds do not matter over a month."""
    whole = round(amount)
    if whole < 1:
        return "under a minute" if amount > 0 else "no time"
    if whole < 60:
        return f"{whole} min"
    return f"{whole // 60} h {whole % 60} min" if whole % 60 else f"{whole // 60} h"


def percent(share: float) -> str:
    """A share of 0..1."""
    return f"{round(100 * share)}%"


def day(moment: date) -> str:
    """A day of this month or the one before."""
    return f"{moment.day} {moment:%b}"


def topic(tag: str) -> str:
    """A tag as a topic; "" is all that has none of its own."""
    return f"#{tag}" if tag else "All else"


def counted(number: int, one: str) -> str:
    """A number of things."""
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"


def habit(hours: Hours) -> str:
    """When most was watched."""
    total = sum(map(sum, hours))
    if not total:
        return ""
    part, most = max(_parts(hours).items(), key=lambda each: each[1])
    often = "Mostly" if most >= total / 2 else "Often"
    weekday, hour = max(((d, h) for d in range(7) for h in range(24)), key=lambda at: hours[at[0]][at[1]])
    return f"{often} {part}. {day_name[weekday]} from {hour}:00 is your hour."


def _parts(hours: Hours) -> dict[str, float]:
    by_hour = [sum(of_day[hour] for of_day in hours) for hour in range(24)]
    parts = {name: sum(by_hour[first:end]) for first, end, name in PARTS}
    return {**parts, NIGHT: sum(by_hour) - sum(parts.values())}


def trend(weeks: Sequence[float]) -> str:
    """How a share (0..1) went from the first week to the last, in points of a hundred."""
    told = [share for share in weeks if share > 0]
    if len(told) < 2:
        return ""
    points = round(100 * (told[-1] - told[0]))
    if not points:
        return "level over four weeks"
    return f"{'up' if points > 0 else 'down'} {abs(points)} in four weeks"
