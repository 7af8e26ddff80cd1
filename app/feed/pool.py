"""Which clips may come next, before any score."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta

REST = timedelta(days=3)


def candidates(
    allowed: Iterable[str],
    seen: Mapping[str, datetime],
    session: Collection[str],
    now: datetime,
    size: int,
) -> list[str]:
    """The clips to rank, in the order given.

    Clips rest for three days after they were on stage. Where too few are left for a real choice (fewer than twice
    `size`) the rest is given up, but not for what this session showed; where even those are too few only the later
    half of the session still rests, so that a small folder goes round without an immediate repeat.
    """
    clips = list(allowed)
    today = set(session)
    rested = [c for c in clips if c not in today and (c not in seen or now - seen[c] >= REST)]
    if len(rested) >= 2 * size:
        return rested
    unshown = [c for c in clips if c not in today]
    if len(unshown) >= size:
        return unshown
    ordered = list(dict.fromkeys(reversed(list(session))))
    resting = set(ordered[: max(1, len(clips) // 2)]) if len(clips) > 1 else set()
    return [c for c in clips if c not in resting]
