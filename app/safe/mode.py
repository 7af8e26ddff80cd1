"""Safe mode in the running program: whether it is on, whether it is locked, and what it allows."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from app.events.event import Event
from app.rules.rule import Rule
from app.safe import allowed, ledger
from app.safe.guesses import Guesses, moment
from app.safe.ledger import Safe
from app.safe.pin import seal
from app.safe.trying import Clocks, Tried, try_pin
from app.store.database import Store
from app.store.thread import StoreThread

T = TypeVar("T")


class Courier(Protocol):
    """Brings what the store answers to the GUI thread."""

    def deliver(
        self, future: "Future[T]", done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None: ...


class SafeMode(QObject):
    """Lives in the GUI thread. It begins locked, and stays open once the PIN was said until it is locked again.

    `changed` is sent when it is on, locked or allows otherwise than before. `tried` carries what became of a PIN (a
    `Tried`), `failed` a sentence where something could not be kept.
    """

    changed = Signal()
    tried = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        safe: Safe | None,
        cleared: allowed.Cleared,
        clocks: Clocks,
    ) -> None:
        super().__init__()
        self._store, self._courier, self._clocks = store, courier, clocks
        self._sources = safe.sources if safe is not None else frozenset()
        self._on = self._locked = safe is not None
        self._cleared = cleared

    @property
    def on(self) -> bool:
        """Whether only what is allowed is shown."""
        return self._on

    @property
    def locked(self) -> bool:
        """Whether the PIN stands before settings, pages and folders."""
        return self._locked

    @property
    def sources(self) -> frozenset[int]:
        """The sources (their numbers) that it allows."""
        return self._sources

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What is to be obeyed now."""
        return allowed.rules(self._sources, self._cleared) if self._on else ()

    def switch_on(self, pin: str, sources: frozenset[int]) -> None:
        """Switch it on, locked, with a new PIN; `failed` says why where that PIN cannot be one."""

        def keep(store: Store) -> None:
            ledger.keep(store, Safe(seal(pin), Guesses(moment(self._clocks())), sources))

        if not self._locked:
            self._do(keep, lambda _: self._become(on=True, locked=True, sources=sources))

    def unlock(self, pin: str) -> None:
        """Try a PIN; `tried` tells what became of it."""
        self._do(lambda store: try_pin(store, pin, self._clocks), self._took)

    def lock(self) -> None:
        """Ask for the PIN again from now on."""
        self._become(on=self._on, locked=self._on, sources=self._sources)

    def switch_off(self) -> None:
        """Show everything again, and forget the PIN; nothing happens while it is locked."""
        if not self._locked:
            self._do(ledger.end, lambda _: self._become(on=False, locked=False, sources=self._sources))

    def allow(self, source: int, allowed: bool) -> None:
        """Allow a source, or no longer; nothing happens while it is locked."""
        sources = self._sources | {source} if allowed else self._sources - {source}
        if not self._locked:
            self._do(
                lambda store: ledger.keep_sources(store, sources),
                lambda _: self._become(on=self._on, locked=self._locked, sources=sources),
            )

    def take(self, event: Event) -> None:
        """Obey an event: the viewer may have cleared a clip."""
        self.know(allowed.after(self._cleared, [event]))

    def know(self, cleared: allowed.Cleared) -> None:
        """Obey what the log says now of clips that were cleared."""
        if cleared != self._cleared:
            self._cleared = cleared
            self.changed.emit()

    def _do(self, work: Callable[[Store], T], done: Callable[[T], None]) -> None:
        self._courier.deliver(self._store.submit(work), done, lambda error: self.failed.emit(str(error)))

    def _took(self, tried: Tried) -> None:
        if tried.right:
            self._become(on=self._on, locked=False, sources=self._sources)
        self.tried.emit(tried)

    def _become(self, on: bool, locked: bool, sources: frozenset[int]) -> None:
        self._on, self._locked, self._sources = on, locked, sources
        self.changed.emit()
