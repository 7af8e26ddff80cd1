"""How long the viewer has watched by now, by a time that setting the clock does not move."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from app.limits.limits import Limits
from app.limits.night import bed_until
from app.limits.sentence import EXTRA_MIN
from app.limits.tick import Tick

LEAST_DAY = timedelta(hours=23)
"""A day is never shorter, however far its viewer flies; the one on which summer time begins is so short."""

SETTLES_S = 600.0
"""For so long after its start a computer may still be told the time by others."""

PLAINLY_WRONG = timedelta(days=2)
"""A clock that was so far ahead before the computer was started anew was wrong, and has been put right."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All moments are UTC by the time that `now` tells; `at` is the latest of it, seen at `boot_s` of `boot`.

    The day lasts until `day_ends`; `watched_s` counts since it began, `since_break_s` since the last break, and
    `watched_at` is when that was last more. `home` is the distance from UTC where the day began. Bedtime that was
    reached lasts until `bed_until`, and nothing is held back until `extra_until`.
    """

    at: datetime
    boot: str
    boot_s: float
    day_ends: datetime
    home: timedelta
    watched_at: datetime
    watched_s: float = 0.0
    since_break_s: float = 0.0
    bed_until: datetime | None = None
    extra_until: datetime | None = None


def begin(tick: Tick) -> Tally:
    """The tally of somebody who has not watched yet."""
    midnight = _midnight(tick.wall, tick)
    return Tally(tick.wall, tick.boot, tick.boot_s, midnight, _offset(tick), watched_at=tick.wall)


def advance(before: Tally, tick: Tick, watched_s: float, limits: Limits) -> Tally:
    """The tally at this tick, with the seconds watched since the one before it."""
    if tick.boot != before.boot and before.at - tick.wall > PLAINLY_WRONG:
        before = _moved(before, tick.wall - now(before, tick))
    tally = replace(before, at=now(before, tick), boot=tick.boot, boot_s=tick.boot_s)
    if tally.at - tally.watched_at >= timedelta(minutes=limits.break_length_min):
        tally = replace(tally, since_break_s=0.0)
    if tally.at >= tally.day_ends:
        tally = _next_day(tally, tick)
    moments, offsets = (tally.at, tick.wall), (tally.home, _offset(tick))
    tally = replace(tally, bed_until=bed_until(tally.at, tally.bed_until, moments, offsets, limits))
    return _watched(tally, watched_s) if watched_s > 0 else tally


def now(before: Tally, tick: Tick) -> datetime:
    """What time it is: while the computer runs, only its running moves it; after a start the clock may, forward."""
    same = tick.boot == before.boot
    ran_s = tick.boot_s - (before.boot_s if same else 0.0) if tick.boot else 0.0
    run_on = before.at + timedelta(seconds=max(0.0, ran_s))
    return run_on if same and tick.boot and tick.boot_s >= SETTLES_S else max(run_on, tick.wall)


def extended(tally: Tally) -> Tally:
    """The viewer asked for more, and gets some minutes by the clock."""
    return replace(tally, extra_until=tally.at + timedelta(minutes=EXTRA_MIN))


def without(tally: Tally, private_s: float) -> Tally:
    """The tally as if these seconds had not been watched: what is kept of a private session."""
    return replace(
        tally,
        watched_s=max(0.0, tally.watched_s - private_s),
        since_break_s=max(0.0, tally.since_break_s - private_s),
    )


def _watched(tally: Tally, seconds: float) -> Tally:
    return replace(
        tally,
        watched_at=tally.at,
        watched_s=tally.watched_s + seconds,
        since_break_s=tally.since_break_s + seconds,
    )


def _next_day(tally: Tally, tick: Tick) -> Tally:
    midnight = _midnight(tally.at, tick)
    if midnight - tally.day_ends < LEAST_DAY:
        midnight = _midnight(midnight + timedelta(hours=1), tick)
    return replace(tally, day_ends=midnight, home=_offset(tick), watched_s=0.0)


def _moved(tally: Tally, by: timedelta) -> Tally:
    return replace(
        tally,
        at=tally.at + by,
        day_ends=tally.day_ends + by,
        watched_at=tally.watched_at + by,
        bed_until=tally.bed_until + by if tally.bed_until else None,
        extra_until=tally.extra_until + by if tally.extra_until else None,
    )


def _midnight(moment: datetime, tick: Tick) -> datetime:
    tomorrow = moment.astimezone(tick.zone).date() + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=tick.zone).astimezone(UTC)


def _offset(tick: Tick) -> timedelta:
    return tick.wall.astimezone(tick.zone).utcoffset() or timedelta(0)
