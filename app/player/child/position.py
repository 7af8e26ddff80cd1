"""Where a clip is: libVLC says it every 300 ms only, in between the clock does."""

import time


class Position:
    """Seconds within the clip. `runs` is false while paused, and until the first picture."""

    def __init__(self) -> None:
        self.duration_s = 0.0
        self.runs = False
        self._known: tuple[float, float] = (0.0, 0.0)
        self._rate = 1.0

    def load(self, position_s: float) -> None:
        """Another clip begins, here."""
        self.duration_s, self.runs = 0.0, False
        self.note(position_s)

    def note(self, position_s: float) -> None:
        """libVLC has said where it is, or is to go there."""
        self._known = max(0.0, position_s), time.monotonic()

    def last(self, duration_s: float) -> None:
        """libVLC has said how long the clip is."""
        self.duration_s = max(0.0, duration_s)

    def run(self, runs: bool, rate: float) -> None:
        """Go on at this rate, or stand still."""
        now_s = time.monotonic()
        self._known, self.runs, self._rate = (self.at(now_s), now_s), runs, rate

    def at(self, now_s: float) -> float:
        """The position at a time of the monotonic clock."""
        position_s, noted_s = self._known
        return position_s + (now_s - noted_s) * self._rate * self.runs
