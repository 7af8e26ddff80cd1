"""How long was watched on each of the last seven days."""

from collections import defaultdict
from datetime import date

from app.insights.month import read_month
from app.insights.span import DAY, Span
from app.store.database import Store

DAYS = 7


def week(store: Store, today: date) -> dict[date, float]:
    """The minutes of each day, the oldest first; a viewing counts for the day in which it ended."""
    span = Span(today - (DAYS - 1) * DAY, today)
    seconds: defaultdict[date, float] = defaultdict(float)
    for viewing in read_month(store, span).viewings:
        seconds[viewing.at.date()] += viewing.watched_s
    return {day: seconds[day] / 60 for day in span.days}
