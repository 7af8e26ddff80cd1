"""When bedtime is."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import product

from app.limits.limits import DAY_MIN, Limits

MINUTE = timedelta(minutes=1)


def bed_until(
    at: datetime,
    before: datetime | None,
    moments: Iterable[datetime],
    offsets: Iterable[timedelta],
    limits: Limits,
) -> datetime | None:
    """Until when bedtime lasts that was reached; None outside of it.

    It is reached by any of the moments in any of the zones, and then lasts to its end whatever the clock says.
    """
    left = max(left_min(moment + offset, limits) for moment, offset in product(moments, offsets))
    ends = at + left * MINUTE if left else None
    lasts = before if before is not None and before > at else None
    return max((moment for moment in (ends, lasts) if moment is not None), default=None)


def left_min(local: datetime, limits: Limits) -> float:
    """Minutes until bedtime ends, by a local time; 0 outside of it."""
    minute = local.hour * 60 + local.minute + local.second / 60 + local.microsecond / 6e7
    into_it = (minute - limits.bedtime_from_min) % DAY_MIN
    return max(0.0, limits.night_min - into_it)
