"""Where a clip is: libVLC says it every 300 ms only, in between the clock does."""

import time

NEAR = 0.25
"""Of the clip. The clock may be so far ahead of libVLC when it takes the clip to begin anew."""


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
        self.go(position_s)

    def go(self, position_s: float) -> None:
        """The viewer wants to be there."""
        self._known = position_s, time.monotonic()

    def note(self, position_s: float) -> None:
        """libVLC has said where it is; a late word about the end of the loop before is not taken."""
        has_begun = self.at(time.monotonic()) < NEAR * self.duration_s
        if not (self.runs and has_begun and position_s > (1 - NEAR) * self.duration_s):
            self.go(max(0.0, position_s))

    def last(self, duration_s: float) -> None:
        """libVLC has said how long the clip is."""
        self.duration_s = max(0.0, duration_s)

    def run(self, runs: bool, rate: float) -> None:
        """Go on at this rate, or stand still."""
        now_s = time.monotonic()
        self._known, self.runs, self._rate = (self.at(now_s), now_s), runs, rate

    def at(self, now_s: float) -> float:
        """The position at a time of the monotonic clock; a clip begins anew when it is over."""
        position_s, noted_s = self._known
        position_s += (now_s - noted_s) * self._rate * self.runs
        return position_s % self.duration_s if position_s > self.duration_s > 0 else position_s
