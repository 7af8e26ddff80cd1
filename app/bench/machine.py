"""Which machine is measured, and how busy it was."""

import os
import platform
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.bench.figures import Figures, figures

NAME = "machine: programs at work"


def load() -> float:
    """So many programs wanted a processor during the last minute, 0 where the system does not say."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def machine(loads: Sequence[float]) -> Figures:
    """The loads that were noted, and on what: no name of the machine or of its user is told."""
    return figures(
        NAME,
        "load",
        loads,
        processor=_from("/proc/cpuinfo", "model name") or platform.machine(),
        cores=os.cpu_count(),
        memory=_from("/proc/meminfo", "MemTotal"),
        system=platform.system(),
        python=platform.python_version(),
    )


def _from(table: str, row: str) -> str:
    """What one of Linux's tables says, "" elsewhere."""
    with suppress(OSError):
        for line in Path(table).read_text("utf-8").splitlines():
            name, _, told = line.partition(":")
            if name.strip() == row:
                return told.strip()
    return ""
