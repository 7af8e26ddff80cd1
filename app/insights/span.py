"""The days that the figures speak of."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

DAYS = 28
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days of the viewer's own time zone, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> tuple[date, ...]:
        """Each day, in order."""
        return tuple(self.first + n * DAY for n in range((self.last - self.first).days + 1))

    @property
    def since(self) -> datetime:
        """The moment in which the first day begins."""
        return datetime.combine(self.first, time()).astimezone()

    @property
    def until(self) -> datetime:
        """The moment in which the last day is over."""
        return datetime.combine(self.last + DAY, time()).astimezone()


def four_weeks(today: date) -> Span:
    """Today and the 27 days before it."""
    return Span(today - (DAYS - 1) * DAY, today)
