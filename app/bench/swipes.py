"""Swipes through the real window with real keys, and notes when each picture came and moved."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from app.player.port import Frame
from app.wiring import House
from ui.window import FeedWindow

MISSED_MS = 300


class Swipes(QObject):
    """One swipe after the other, `every_ms`; all times are ms since the key.

    `picture_ms`: the new clip's picture is in the item on stage; `swap_ms`: the window has drawn since;
    `moving_ms`: a second picture of the clip is there. A swipe whose picture took over 300 ms counts as missed.
    """

    def __init__(self, house: House, window: FeedWindow, every_ms: int) -> None:
        super().__init__()
        self.picture_ms: list[float] = []
        self.swap_ms: list[float] = []
        self.moving_ms: list[float] = []
        self.swipes = 0
        self.done: Callable[[], None] = lambda: None
        self._house, self._window = house, window
        self._key_at = 0.0
        self._awaits: set[str] = set()
        self._left = 0
        self._timer = QTimer(self, interval=every_ms)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._swipe)
        house.ring.shown.connect(self._shown)
        house.ring.frame.connect(self._frame)
        window.frameSwapped.connect(self._swapped)

    @property
    def missed(self) -> int:
        """Swipes without a picture in time."""
        late = sum(1 for took in self.picture_ms if took > MISSED_MS)
        return self.swipes - len(self.picture_ms) + late

    def go(self, count: int, done: Callable[[], None]) -> None:
        """Swipe so often, then call back."""
        self._left, self.done = count, done
        self._timer.start()

    def press(self, key: Qt.Key = Qt.Key.Key_Down) -> None:
        """One key, pressed and let go, as the system would send it."""
        self._awaits = {"picture"}
        self._key_at = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self._window, event)

    def _swipe(self) -> None:
        if self._left == 0:
            self._timer.stop()
            self.done()
            return
        self._left -= 1
        self.swipes += 1
        self.press()

    def _since(self) -> float:
        return 1000 * (time.perf_counter() - self._key_at)

    def _shown(self, _clip: str) -> None:
        if "picture" in self._awaits:
            self.picture_ms.append(self._since())
            self._awaits = {"swap", "motion"}

    def _frame(self, slot: int, frame: Frame | None) -> None:
        if frame is not None and "motion" in self._awaits and slot == self._house.ring.on_stage:
            self.moving_ms.append(self._since())
            self._awaits.discard("motion")

    def _swapped(self) -> None:
        if "swap" in self._awaits:
            self.swap_ms.append(self._since())
            self._awaits.discard("swap")
