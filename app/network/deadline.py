"""The end of one fetch, whatever it is waiting for: the total time, or the program that closes."""

import time
from threading import Event

from app.network.failure import RefusedError

STEP_S = 0.25
"""How long one wait lasts before the end is looked for again."""

SLOWEST_BYTES_PER_S = 16 * 1024
"""What a large body must bring to be waited for."""

LONGEST_S = 1800.0


class Deadline:
    """Begins when it is made. `stopped` ends it early, and so does `given_up` for this fetch alone."""

    def __init__(self, total_s: float, stopped: Event, given_up: Event | None = None) -> None:
        self._total_s, self._stopped, self._given_up = total_s, stopped, given_up or Event()
        self._end_s = time.monotonic() + total_s

    def left_s(self) -> float:
        """The time that is left, more than 0 s. Raises RefusedError where none is."""
        left_s = self._end_s - time.monotonic()
        if self._stopped.is_set():
            raise RefusedError("was not asked any further, since the program is closing")
        if self._given_up.is_set():
            raise RefusedError("was not asked any further, since nobody wants to know any more")
        if left_s <= 0:
            raise RefusedError(f"{self._late()}. Try again later")
        return left_s

    def step_s(self) -> float:
        """How long to wait at once. Raises RefusedError where no time is left."""
        return min(self.left_s(), STEP_S)

    def wait(self, wait_s: float) -> None:
        """Wait, unless the end comes before. Raises RefusedError then."""
        if wait_s > self.left_s():
            raise RefusedError("is asked by too many at once. Try again later")
        self._stopped.wait(wait_s)
        self.left_s()

    def came(self, came_bytes: int) -> None:
        """So many bytes came: the total time is the same whatever comes."""

    def _late(self) -> str:
        return f"took longer than {self._total_s:g} s"


class FlowDeadline(Deadline):
    """The end of a fetch that may be large: it lasts while enough comes, half an hour in all.

    There are `patience_s` at first. Each second takes one away, and each 16 KiB that come give one back, though
    never more than there were: a body that dries up ends after that time, a fast one is not kept waiting for.
    """

    def __init__(self, patience_s: float, stopped: Event) -> None:
        super().__init__(patience_s, stopped)
        self._last_s = time.monotonic() + LONGEST_S

    def came(self, came_bytes: int) -> None:
        now_s = time.monotonic()
        later_s = min(self._end_s + came_bytes / SLOWEST_BYTES_PER_S, now_s + self._total_s)
        self._end_s = min(later_s, self._last_s)

    def _late(self) -> str:
        return "sends too slowly to be waited for"
