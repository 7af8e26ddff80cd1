"""Which backups are kept as they grow old."""

from collections.abc import Callable, Iterable
from datetime import datetime

PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (12, lambda moment: moment.date()),
    (10, lambda moment: moment.isocalendar()[:2]),
    (9, lambda moment: (moment.year, moment.month)),
)
"""The newest of each of the last twelve days, ten weeks and nine months that have one."""


def kept(moments: Iterable[datetime]) -> frozenset[datetime]:
    """The moments whose backups stay. The newest one always does."""
    newest_first = sorted(moments, reverse=True)
    return frozenset().union(*(_newest(newest_first, most, period) for most, period in PERIODS))


def _newest(newest_first: list[datetime], most: int, period: Callable[[datetime], object]) -> set[datetime]:
    found: dict[object, datetime] = {}
    for moment in newest_first:
        found.setdefault(period(moment), moment)
    return set(list(found.values())[:most])
