"""Numbers and moments as the page of sources says them."""

from datetime import datetime, timedelta

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def many(count: int, one: str) -> str:
    """A count with its noun, as "1 clip" or "1,200 clips"."""
    return f"{count:,} {one}" if count == 1 else f"{count:,} {one}s"


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
