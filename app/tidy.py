"""Collects garbage in the GUI thread only.

Python collects cycles in whichever thread happens to allocate; where a Qt object is among them it would then be
destroyed in a thread that does not own it, and the process dies.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
YOUNG, MIDDLE, OLD = 700, 10, 10
"""Python's own thresholds: objects for the first generation, then collections of the one before."""


class Tidy(QObject):
    """Takes over from Python's own collector while it lives. Made in the GUI thread.

    What is alive a second after the start stays out of all collections, so that these are short.
    """

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._frozen = False  # Python counts what it froze one by one: 6 ms a question
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        if not self._frozen:
            self._frozen = True
            gc.freeze()
        young, middle, old = gc.get_count()
        if old > OLD:
            gc.collect(2)
        elif middle > MIDDLE:
            gc.collect(1)
        elif young > YOUNG:
            gc.collect(0)

    def close(self) -> None:
        """Hand back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
