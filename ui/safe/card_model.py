"""The view model of safe mode's card: which sources it allows, and how it begins and ends."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.clips.sources import SourceRow, sources
from app.feed.courier import Courier
from app.store.thread import StoreThread
from ui.rows import Rows
from ui.safe.port import Mode

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class AllowedRow:
    """A source by its number, and whether safe mode allows it."""

    source: int
    title: str
    allowed: bool


@QmlElement
@QmlUncreatable("The window makes it.")
class SafeCardModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """While safe mode is off a choice only waits; `begin` asks for a PIN with which it is taken."""

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        mode: Mode,
        choose_pin: Callable[[frozenset[int]], None],
    ) -> None:
        super().__init__()
        self._store, self._courier, self._mode, self._choose_pin = store, courier, mode, choose_pin
        self._chosen = mode.sources
        self._known: tuple[SourceRow, ...] = ()
        self._rows: Rows[AllowedRow] = Rows(AllowedRow, self)
        mode.changed.connect(self._follow)

    _get_rows = attrgetter("_rows")
    rows = Property(QObject, _get_rows, constant=True)

    def _get_on(self) -> bool:
        return self._mode.on

    def _get_ready(self) -> bool:
        return any(row.allowed for row in self._rows.rows)

    on = Property(bool, _get_on, notify=changed)
    ready = Property(bool, _get_ready, notify=changed)

    @Slot()
    def look(self) -> None:
        """The page was opened: see which sources there are."""
        self._courier.deliver(self._store.submit(sources), self._read, lambda _: None)

    @Slot(int, bool)
    def allow(self, source: int, allowed: bool) -> None:
        """Allow a source, or no longer."""
        self._chosen = self._chosen | {source} if allowed else self._chosen - {source}
        if self._mode.on:
            self._mode.allow(source, allowed)
        self._derive()

    @Slot()
    def begin(self) -> None:
        """Ask for a PIN, and switch safe mode on with it."""
        self._choose_pin(frozenset(row.source for row in self._rows.rows if row.allowed))

    @Slot()
    def lock(self) -> None:
        """Ask for the PIN from now on."""
        self._mode.lock()

    @Slot()
    def end(self) -> None:
        """Switch safe mode off."""
        self._mode.switch_off()

    def _read(self, known: Sequence[SourceRow]) -> None:
        self._known = tuple(known)
        self._derive()

    def _follow(self) -> None:
        self._chosen = self._mode.sources
        self._derive()

    def _derive(self) -> None:
        self._rows.show([AllowedRow(each.id, each.title, each.id in self._chosen) for each in self._known])
        self.changed.emit()
