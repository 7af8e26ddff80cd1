"""Whether the feed rests now, and by which limit."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.limits.limits import Limits
from app.limits.tally import Tally


class Reached(StrEnum):
    """The limit that holds."""

    BEDTIME = "bedtime"
    DAY = "day"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The feed rests because of a limit, until a moment by the time of the tally."""

    reached: Reached
    until: datetime


def verdict(tally: Tally, limits: Limits) -> Verdict | None:
    """What the limits say of this tally; None while the viewer may watch."""
    if tally.extra_until is not None and tally.at < tally.extra_until:
        return None
    if limits.night_min and tally.bed_until is not None and tally.at < tally.bed_until:
        return Verdict(Reached.BEDTIME, tally.bed_until)
    if limits.daily_min and tally.watched_s >= limits.daily_min * 60:
        return Verdict(Reached.DAY, tally.day_ends)
    if limits.break_after_min and tally.since_break_s >= limits.break_after_min * 60:
        return Verdict(Reached.BREAK, tally.watched_at + timedelta(minutes=limits.break_length_min))
    return None
