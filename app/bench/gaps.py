"""How long the GUI thread is away: gaps between the ticks of a fast timer."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS = 4


class Gaps(QObject):
    """Ticks while it lives. A gap is the time in ms between two ticks, so 4 is the least; `worked_ms` says how much
    of each this thread had the processor, since on a busy computer it may wait for that as well.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self.worked_ms: list[float] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps_ms.append(1000 * (now - self._last))
        self.worked_ms.append(1000 * (worked - self._worked))
        self._last, self._worked = now, worked

    def stop(self) -> None:
        """End measuring."""
        self._timer.stop()
