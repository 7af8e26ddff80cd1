"""The limits that the viewer has set."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

NAMES = ("daily_limit_min", "break_after_min", "break_length_min", "bedtime_from_min", "bedtime_to_min")
"""The settings that are limits."""

NONE = -1
"""No bedtime."""

DAY_MIN = 24 * 60


@dataclass(frozen=True, slots=True)
class Limits:
    """Minutes: watched in a day, watched until a break, of that break; bedtime counts from local midnight.

    0 stands for no limit and for no breaks, a bedtime from NONE for no bedtime.
    """

    daily_min: int = 0
    break_after_min: int = 0
    break_length_min: int = 5
    bedtime_from_min: int = NONE
    bedtime_to_min: int = 7 * 60

    @property
    def any(self) -> bool:
        """Whether there is a limit at all."""
        return bool(self.daily_min or self.break_after_min or self.night_min)

    @property
    def night_min(self) -> int:
        """How long bedtime lasts; 0 where there is none."""
        if self.bedtime_from_min == NONE:
            return 0
        return (self.bedtime_to_min - self.bedtime_from_min) % DAY_MIN


def read(get: Callable[[str], Any]) -> Limits:
    """The limits as the settings have them."""
    return Limits(*(int(get(name)) for name in NAMES))


def loosens(before: Limits, after: Limits) -> bool:
    """Whether the change lets the viewer watch at any time or length that was not allowed before."""
    return (
        _reaches(before.daily_min) < _reaches(after.daily_min)
        or _reaches(before.break_after_min) < _reaches(after.break_after_min)
        or (before.break_after_min > 0 and after.break_length_min < before.break_length_min)
        or not _night(before) <= _night(after)
    )


def _reaches(minutes: int) -> float:
    return minutes or float("inf")


def _night(limits: Limits) -> set[int]:
    return {(limits.bedtime_from_min + minute) % DAY_MIN for minute in range(limits.night_min)}
