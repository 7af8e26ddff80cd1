"""Processor and memory of a program with all that came from it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.bench.usage import usage


class Cost(NamedTuple):
    """Seconds of processor so far, and memory (MB) with shared pages split among those that share them."""

    processor_s: float
    held_mb: float


def cost(root: int) -> Cost:
    """Of a process and all that came from it, now."""
    pids = list(family(root))
    return Cost(sum(usage(pid).processor_s for pid in pids), sum(map(_proportional_mb, pids)))


def family(root: int) -> Iterator[int]:
    """The process and its children, children's children too, of any of its threads."""
    yield root
    try:
        threads = list(Path(f"/proc/{root}/task").iterdir())
        children = [int(pid) for each in threads for pid in (each / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from family(child)


def _proportional_mb(pid: int) -> float:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return int(rollup.split("\nPss:")[1].split()[0]) / 1024 if "\nPss:" in rollup else 0.0
