"""How long the window was away at worst."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

BEAT_MS = 5
LATE_MS = 100.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Time between two beats, how much of it the thread computed, and how much the program with all its threads.

    What is in neither it waited for a processor. Threads compute in turns where they run Python.
    """

    whole_ms: float = 0.0
    busy_ms: float = 0.0
    program_ms: float = 0.0


class Heartbeat(QObject):
    """Beats in the GUI thread from its making on.

    `worst` is the longest gap, `busiest` the one in which the thread computed most, `fullest` the one in which all
    threads did; in `late` ones a viewer would wait.
    """

    def __init__(self) -> None:
        super().__init__()
        self.beats, self.late = 0, list[Gap]()
        self.worst = self.busiest = self.fullest = Gap()
        self._last = self._now()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = self._now()
        gap = Gap(*(1000 * (at_s - before_s) for at_s, before_s in zip(now, self._last, strict=True)))
        self.beats, self._last = self.beats + 1, now
        self.worst = max(self.worst, gap, key=lambda each: each.whole_ms)
        self.busiest = max(self.busiest, gap, key=lambda each: each.busy_ms)
        self.fullest = max(self.fullest, gap, key=lambda each: each.program_ms)
        if gap.whole_ms > LATE_MS:
            self.late.append(gap)

    @staticmethod
    def _now() -> tuple[float, float, float]:
        return time.perf_counter(), time.thread_time(), time.process_time()
