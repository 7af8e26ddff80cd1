"""When was watched: minutes by day of the week and hour of the day."""

from app.insights.month import Month

WEEK, DAY = 7, 24

Hours = tuple[tuple[float, ...], ...]
"""For each weekday (Monday first) the minutes watched in each hour."""


def hours(month: Month) -> Hours:
    """The minutes of all weeks together; a viewing counts for the hour in which it ended."""
    seconds = [[0.0] * DAY for _ in range(WEEK)]
    for viewing in month.viewings:
        seconds[viewing.at.weekday()][viewing.at.hour] += viewing.watched_s
    return tuple(tuple(each / 60 for each in day) for day in seconds)
