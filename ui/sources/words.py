"""Numbers and moments as the page of sources says them."""

from datetime import datetime, timedelta

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def many(count: int, one: str, more: str = "") -> str:
    """A count with its noun, as "1 clip" or "1,200 clips"."""
    return f"{count:,} {one}" if count == 1 else f"{count:,} {more or one + 's'}"


def size(count: int) -> str:
    """A number of bytes, as people say it."""
    if count < 1_000_000:
        return f"{count / 1000:,.0f} kB"
    return f"{count / 1_000_000:,.1f} MB" if count < 10_000_000 else f"{count / 1_000_000:,.0f} MB"


def asked(at: datetime | None, due: datetime | None, now: datetime) -> str:
    """When a feed was asked what is new, and when it is next."""
    before = f"Asked {ago(at, now)}" if at is not None else "Not asked yet"
    minutes = max(0, -(-(due - now) // MINUTE)) if due is not None else 0
    then = f"in {many(minutes, 'minute')}" if minutes else "soon"
    return f"{before}  ·  next {then}"


def looked(at: datetime | None, now: datetime) -> str:
    """When a source was looked through."""
    if at is None:
        return "Not looked through yet"
    return f"Looked through {ago(at, now)}"


def ago(at: datetime, now: datetime) -> str:
    """A moment of the past, the less exactly the longer ago."""
    since = max(now - at, timedelta(0))
    if since < MINUTE:
        return "just now"
    for unit, longest, name in ((MINUTE, HOUR, "minute"), (HOUR, DAY, "hour"), (DAY, 30 * DAY, "day")):
        if since < longest:
            return f"{many(since // unit, name)} ago"
    day = at.astimezone().date()
    return f"on {day.day} {day:%B} {day.year}"
