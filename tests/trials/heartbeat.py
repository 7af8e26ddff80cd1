"""How long the window was away at worst."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

BEAT_MS = 5
LATE_MS = 100.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Time between two beats, and how much of it the thread computed: the rest it waited for a processor."""

    whole_ms: float
    busy_ms: float


class Heartbeat(QObject):
    """Beats in the GUI thread from its making on; `late` are the gaps in which a viewer would have waited."""

    def __init__(self) -> None:
        super().__init__()
        self.beats, self.worst, self.late = 0, Gap(0.0, 0.0), list[Gap]()
        self._last = self._now()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = self._now()
        gap = Gap(1000 * (now[0] - self._last[0]), 1000 * (now[1] - self._last[1]))
        self.beats, self._last = self.beats + 1, now
        self.worst = max(self.worst, gap, key=lambda each: each.whole_ms)
        if gap.whole_ms > LATE_MS:
            self.late.append(gap)

    @staticmethod
    def _now() -> tuple[float, float]:
        return time.perf_counter(), time.thread_time()
