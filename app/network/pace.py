"""When each host may be asked again: never in a rush, and not while it wants to be left alone."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from threading import Lock

from app.network.failure import RefusedError

GAP_S = 0.25
"""Between two requests to one host: PeerTube allows 50 in 10 s, and others watch too."""

SHORTEST_REST_S, LONGEST_REST_S, USUAL_REST_S = 1.0, 24 * 3600.0, 15 * 60.0


class Pace:
    """Used from any thread. `clock` gives seconds that never run back."""

    def __init__(self, gap_s: float = GAP_S, clock: Callable[[], float] = time.monotonic) -> None:
        self._gap_s, self._clock, self._lock = gap_s, clock, Lock()
        self._next_s: dict[str, float] = {}
        self._resting_s: dict[str, float] = {}

    def turn(self, host: str) -> float:
        """Take the next turn at a host: how long to wait for it in seconds. Raises RefusedError while it rests."""
        with self._lock:
            now_s = self._clock()
            if (left_s := self._resting_s.get(host, now_s) - now_s) > 0:
                raise resting(left_s)
            turn_s = max(now_s, self._next_s.get(host, now_s))
            self._next_s[host] = turn_s + self._gap_s
            return turn_s - now_s

    def rest(self, host: str, retry_after: str) -> RefusedError:
        """Leave a host alone for as long as it asked to be; what to tell the viewer."""
        left_s = rest_s(retry_after, time.time())
        with self._lock:
            self._resting_s[host] = self._clock() + left_s
        return resting(left_s)


def rest_s(retry_after: str, now_s: float) -> float:
    """How long a header Retry-After asks to be left alone: from 1 s to a day, and 15 minutes without one.

    `now_s` is in seconds since 1970, since servers may name a moment.
    """
    asked_s = _asked_s(retry_after.strip(), now_s)
    return min(max(asked_s, SHORTEST_REST_S), LONGEST_REST_S)


def resting(left_s: float) -> RefusedError:
    """What to say of a host that wants to be left alone for so long."""
    until = datetime.now().astimezone() + timedelta(seconds=left_s)
    return RefusedError(f"wants to be left alone until {until:%H:%M}. It is asked again after that")


def _asked_s(retry_after: str, now_s: float) -> float:
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after[:9])
    try:
        return parsedate_to_datetime(retry_after).timestamp() - now_s
    except (ValueError, OverflowError):
        return USUAL_REST_S
