"""What the program stands on keeps its promises."""

import sys

import pytest
from PySide6.QtCore import QObject, QTimer, Signal


class Bell(QObject):
    rang = Signal(bool)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12 on")
def test_qt_calls_lose_no_reference_to_none_or_true() -> None:
    """PySide6 6.12.0 lost one with each call until the interpreter died."""
    bell, timer = Bell(), QTimer()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(200):
        bell.rang.emit(True)
        timer.stop()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(b - 50 < a for a, b in zip(after, before, strict=True))
