"""What the screen asks of safe mode."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

Deed = Callable[[], None]


class Mode(Protocol):
    """Safe mode; see `app.safe.mode.SafeMode`."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def tried(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...
    @property
    def on(self) -> bool: ...
    @property
    def locked(self) -> bool: ...
    @property
    def sources(self) -> frozenset[int]: ...

    def switch_on(self, pin: str, sources: frozenset[int]) -> None: ...
    def unlock(self, pin: str) -> None: ...
    def lock(self) -> None: ...
    def switch_off(self) -> None: ...
    def allow(self, source: int, allowed: bool) -> None: ...


class NeverOn(QObject):
    """Safe mode of a window that has no house behind it."""

    changed = Signal()
    tried = Signal(object)
    failed = Signal(str)
    on = locked = False
    sources: frozenset[int] = frozenset()

    def switch_on(self, pin: str, sources: frozenset[int]) -> None:
        """There is nothing to guard."""

    def unlock(self, pin: str) -> None:
        """There is nothing to guard."""

    def lock(self) -> None:
        """There is nothing to guard."""

    def switch_off(self) -> None:
        """There is nothing to guard."""

    def allow(self, source: int, allowed: bool) -> None:
        """There is nothing to guard."""


def at_once(deed: Deed) -> None:
    """Do it: nothing stands before it."""
    deed()
