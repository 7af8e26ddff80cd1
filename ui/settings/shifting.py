"""Finds what turning a dial changes of the next hundred clips."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from app.feed.outlook import Shift, shifted

REST_MS = (
    300  # without a turn, until it is asked what all of them changed: some dials have all be learned anew
)


class Ahead(Protocol):
    """Knows what comes next. Each answer comes later, in the GUI thread, in the order asked."""

    def ahead(self, then: Callable[[tuple[str, ...]], None]) -> None: ...


class Shifting(QObject):
    """Compares with what would have come when the dial was touched first; `told` gets what is found."""

    def __init__(self, outlook: Ahead, told: Callable[[Shift], None]) -> None:
        super().__init__()
        self._outlook, self._told = outlook, told
        self._dial = ""
        self._before: tuple[str, ...] | None = None
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(lambda: self._outlook.ahead(self._compare))

    def touch(self, dial: str) -> None:
        """A dial is about to be turned."""
        if dial != self._dial:
            self._dial, self._before = dial, None
            self._outlook.ahead(self._hold)

    def turned(self, dial: str) -> None:
        """A dial was turned, by hand or by taking that back."""
        if dial == self._dial:
            self._rest.start()

    def _hold(self, before: tuple[str, ...]) -> None:
        self._before = before

    def _compare(self, after: tuple[str, ...]) -> None:
        if self._before is not None:
            self._told(shifted(self._before, after))
