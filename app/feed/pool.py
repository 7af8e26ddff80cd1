"""Which clips rest, because they were on stage not long ago."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

REST = timedelta(days=3)


def resting(
    allowed: Collection[str],
    seen: Mapping[str, datetime],
    session: Sequence[str],
    now: datetime,
    size: int,
) -> tuple[str, ...]:
    """The allowed clips that must not come next, the one seen last at the end.

    Clips rest for three days after they were on stage. Where that leaves too few for a real choice (fewer than
    twice `size`) the rest is given up, but not for what this session showed; where even that leaves fewer than
    `size`, only the later half of the session rests, so that a small folder goes round without an immediate repeat.
    """
    today = [clip for clip in dict.fromkeys(reversed(session)) if clip in allowed][::-1]
    since = now - REST
    known = sorted((at, clip) for clip, at in seen.items() if at > since and clip in allowed)
    before = [clip for _, clip in known if clip not in set(today)]
    if len(allowed) - len(before) - len(today) >= 2 * size:
        return (*before, *today)
    if len(allowed) - len(today) >= size:
        return tuple(today)
    most = max(1, len(allowed) // 2) if len(allowed) > 1 else 0
    return tuple(today[max(0, len(today) - most) :]) if most else ()
