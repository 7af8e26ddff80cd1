"""Carries the results of worker threads to the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Courier(QObject):
    """Lives in the GUI thread; what it calls back runs there. After `close` nothing more is delivered."""

    _came = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._open = True
        self._came.connect(self._deliver)

    def deliver(
        self, future: "Future[T]", done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Call `done` with the result, or `failed` with the error, once the future has ended."""
        future.add_done_callback(lambda ended: self._send(ended, done, failed))

    def close(self) -> None:
        """Drop what is still under way."""
        self._open = False

    def _send(
        self, ended: "Future[T]", done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        if not self._open or ended.cancelled():
            return
        error = ended.exception()
        if error is None:
            self._came.emit(done, ended.result())
        elif isinstance(error, Exception):
            self._came.emit(failed, error)

    def _deliver(self, callback: Callable[[object], None], value: object) -> None:
        if self._open:
            callback(value)
