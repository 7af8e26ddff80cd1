"""What the clocks of the computer say at one moment."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Tick:
    """`wall` (UTC) and `zone` can be set by anybody; `boot_s`, the seconds since the computer was started, cannot.

    `boot` names that start, "" where the system does not tell it. The time asleep is among `boot_s`.
    """

    wall: datetime
    zone: tzinfo
    boot: str
    boot_s: float


def look() -> Tick:
    """Look at the clocks now. A time zone that was changed while the program runs is noticed."""
    wall = datetime.now(UTC)
    return Tick(wall, local_zone(wall), *_boot())


def local_zone(wall: datetime) -> tzinfo:
    """The time zone of the system, by name where its rules are known, else as far from UTC as it is now."""
    try:
        return ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii"))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return wall.astimezone().tzinfo or UTC


def _boot() -> tuple[str, float]:
    try:
        return BOOT_ID.read_text("ascii").strip(), time.clock_gettime(time.CLOCK_BOOTTIME)
    except (OSError, AttributeError):
        return "", time.monotonic()
