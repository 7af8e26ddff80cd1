"""Clocks that a test sets."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.limits.tick import Tick


class Clocks:
    """Called it tells its `tick`."""

    def __init__(self) -> None:
        self.tick = Tick(datetime(2026, 11, 24, 18, tzinfo=UTC), UTC, "first", 1000.0)

    def __call__(self) -> Tick:
        return self.tick

    def run(self, seconds: float) -> None:
        """Time passes."""
        on = timedelta(seconds=seconds)
        self.tick = replace(self.tick, wall=self.tick.wall + on, boot_s=self.tick.boot_s + seconds)

    def set(self, by: timedelta) -> None:
        """Somebody sets the clock."""
        self.tick = replace(self.tick, wall=self.tick.wall + by)

    def start_anew(self, boot: str = "second") -> None:
        """The computer is started anew, at once."""
        self.tick = replace(self.tick, boot=boot, boot_s=0.0)
