"""The end of one fetch, whatever it is waiting for: the total time, or the program that closes."""

import time
from threading import Event

from app.network.failure import RefusedError

STEP_S = 0.25
"""How long one wait lasts before the end is looked for again."""


class Deadline:
    """Begins when it is made. `stopped` ends it early."""

    def __init__(self, total_s: float, stopped: Event) -> None:
        self._total_s, self._stopped = total_s, stopped
        self._end_s = time.monotonic() + total_s

    def left_s(self) -> float:
        """The time that is left, more than 0 s. Raises RefusedError where none is."""
        left_s = self._end_s - time.monotonic()
        if self._stopped.is_set():
            raise RefusedError("was not asked any further, since the program is closing")
        if left_s <= 0:
            raise RefusedError(f"took longer than {self._total_s:g} s. Try again later")
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
