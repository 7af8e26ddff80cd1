"""What a process has used so far, as Linux tells it; zero elsewhere."""

import os
from pathlib import Path
from typing import NamedTuple


class Usage(NamedTuple):
    """Seconds of processor, and the most memory (MB) that it ever had at once."""

    processor_s: float = 0.0
    peak_mb: float = 0.0


def usage(pid: int) -> Usage:
    """Of a process that lives."""
    try:
        ticks = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        peak_kb = Path(f"/proc/{pid}/status").read_text().split("VmHWM:")[1].split()[0]
    except (OSError, IndexError):
        return Usage()
    return Usage(sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"), int(peak_kb) / 1024)
