"""Notices that the clip on stage stutters, from the times of its frames."""

from collections import deque
from statistics import median

from PySide6.QtCore import QObject, Signal

from app.player.state import PlayerState

KNOWN_FRAMES = 30
"""So many intervals tell how fast a clip usually is; before half of them nothing is judged."""

LATE = 2.5
"""A frame is late when it takes so many times as long as usual."""

LEAST_LATE_S = 0.06
TOO_MANY, WITHIN_S = 3, 2.0
"""A single late frame is nothing that anybody sees."""


class Stutter(QObject):
    """Folds the states of the ring; `noticed` is sent each time when several frames were late in a short while."""

    noticed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visit: tuple[str, int, float] = ("", 0, 1.0)
        self._last_s: float | None = None
        self._usual_s: deque[float] = deque(maxlen=KNOWN_FRAMES)
        self._late_s: deque[float] = deque(maxlen=TOO_MANY)

    def take(self, state: PlayerState) -> None:
        """The ring's state after each frame. A pause, a seek, another speed or clip is a new beginning."""
        visit = state.key, state.seeks, state.rate
        if visit != self._visit:
            self._visit, self._last_s = visit, None
            self._usual_s.clear()
        at_s, last_s = state.counted_at_s, self._last_s
        self._last_s = at_s
        if at_s is not None and last_s is not None and at_s > last_s:
            self._judge(at_s, at_s - last_s)

    def _judge(self, at_s: float, interval_s: float) -> None:
        known = len(self._usual_s) >= KNOWN_FRAMES // 2
        if known and interval_s > max(LEAST_LATE_S, LATE * median(self._usual_s)):
            self._late_s.append(at_s)
        self._usual_s.append(interval_s)
        if len(self._late_s) == TOO_MANY and at_s - self._late_s[0] < WITHIN_S:
            self._late_s.clear()
            self.noticed.emit()
