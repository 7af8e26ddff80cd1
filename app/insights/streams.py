"""What was watched: minutes a day by topic."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.insights.month import Month

MOST = 8
REST = ""
"""The name of the stream of all topics that have none of their own, and of clips without a topic."""

Seconds = Mapping[date, float]


@dataclass(frozen=True, slots=True)
class Stream:
    """A topic, with the minutes watched on each day of the month."""

    topic: str
    minutes: tuple[float, ...]


def streams(month: Month, most: int = MOST) -> tuple[Stream, ...]:
    """The topics watched longest, longest first, then the rest in one, if there is any; all days add up."""
    seconds = _seconds(month)
    longest = sorted(seconds.keys() - {REST}, key=lambda topic: (-sum(seconds[topic].values()), topic))
    named, rest = longest[:most], [*longest[most:], REST]
    found = [Stream(topic, _minutes(month, [seconds[topic]])) for topic in named]
    other = Stream(REST, _minutes(month, [seconds.get(topic, {}) for topic in rest]))
    return (*found, other) if any(other.minutes) else tuple(found)


def _seconds(month: Month) -> Mapping[str, Seconds]:
    seconds: defaultdict[str, defaultdict[date, float]] = defaultdict(lambda: defaultdict(float))
    for viewing in month.viewings:
        seconds[month.about(viewing.clip).topic][viewing.at.date()] += viewing.watched_s
    return seconds


def _minutes(month: Month, topics: list[Seconds]) -> tuple[float, ...]:
    return tuple(sum(seconds.get(day, 0.0) for seconds in topics) / 60 for day in month.span.days)
