"""Time on the wall beside that of this process alone, which other programs do not slow."""

import time
from collections.abc import Callable, Sequence

from app.bench.figures import Figures, figures

Took = tuple[float, float]
"""Milliseconds on the wall, and of this process."""


class Clock:
    """Runs from the moment in which it is made."""

    def __init__(self) -> None:
        self._wall_s, self._own_s = time.perf_counter(), time.process_time()

    def took(self) -> Took:
        """How long that is ago."""
        return 1000 * (time.perf_counter() - self._wall_s), 1000 * (time.process_time() - self._own_s)


def took(work: Callable[[], object]) -> Took:
    """How long some work takes."""
    start = Clock()
    work()
    return start.took()


def summed(name: str, times: Sequence[Took]) -> Figures:
    """Milliseconds on the wall; `own_p50` is this process's own time."""
    own_ms = figures(name, "ms", [own for _, own in times])
    return figures(name, "ms", [wall for wall, _ in times], own_p50=own_ms.p50)
