"""Names for events, in the order of time."""

import secrets
import threading
from datetime import datetime

_lock = threading.Lock()
_last = 0


def new_id(now: datetime) -> str:
    """A UUID of version 7 (RFC 9562) as 32 hex digits.

    Ids of one process strictly increase, even when the clock stands still or goes back; ids of two machines
    do not meet, so that logs can be merged.
    """
    global _last  # noqa: PLW0603  # the order holds for the whole process
    stamp = int(now.timestamp() * 1000) << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62
    with _lock:
        number = stamp | secrets.randbits(62)
        if number <= _last:
            number = _after(_last)
        _last = number
    return f"{number:032x}"


def _after(number: int) -> int:
    """The next one up: only the random parts count on, so that version and variant stay."""
    low = (number & (1 << 62) - 1) + 1 + secrets.randbits(32)
    if low < 1 << 62:
        return number >> 62 << 62 | low
    return (number >> 80) + 1 << 80 | 0x7 << 76 | 0b10 << 62 | secrets.randbits(61)
