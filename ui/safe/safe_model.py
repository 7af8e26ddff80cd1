"""The view model of the lock: has the PIN asked for before what safe mode keeps, and does that afterwards."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.safe.trying import Tried
from ui.safe.pad import CLOSED, FORGOTTEN, NOTES, TITLES, Asks, Pad, chosen
from ui.safe.port import Deed, Mode

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


def nothing() -> None:
    """What waits behind the pad where only the lock itself is opened."""


@QmlElement
@QmlUncreatable("The window makes it.")
class SafeModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Holds the pad and the one deed that waits behind it. `busy` is set while a PIN is compared."""

    changed = Signal()

    def __init__(self, mode: Mode) -> None:
        super().__init__()
        self._mode = mode
        self._pad, self._busy = CLOSED, False
        self._waiting: Deed = nothing
        self._sources: frozenset[int] = frozenset()
        mode.changed.connect(self.changed)
        mode.tried.connect(self._tried)
        mode.failed.connect(self._failed)

    def _get_on(self) -> bool:
        return self._mode.on

    def _get_locked(self) -> bool:
        return self._mode.locked

    def _get_asking(self) -> bool:
        return self._pad.asks is not Asks.NOTHING

    def _get_title(self) -> str:
        return TITLES[self._pad.asks]

    def _get_note(self) -> str:
        return NOTES[self._pad.asks]

    def _get_forgotten(self) -> str:
        return FORGOTTEN if self._pad.asks is Asks.PIN else ""

    def _get_problem(self) -> str:
        return self._pad.problem

    def _get_busy(self) -> bool:
        return self._busy

    on = Property(bool, _get_on, notify=changed)
    locked = Property(bool, _get_locked, notify=changed)
    asking = Property(bool, _get_asking, notify=changed)
    title = Property(str, _get_title, notify=changed)
    note = Property(str, _get_note, notify=changed)
    forgotten = Property(str, _get_forgotten, notify=changed)
    problem = Property(str, _get_problem, notify=changed)
    busy = Property(bool, _get_busy, notify=changed)

    def through(self, deed: Deed) -> None:
        """Do it, while safe mode is locked only once the PIN was said."""
        if not self._mode.locked:
            deed()
            return
        self._waiting = deed
        self._show(Pad(Asks.PIN))

    def choose_pin(self, sources: frozenset[int]) -> None:
        """Ask for a new PIN, with which safe mode begins and allows these sources (their numbers)."""
        self._sources = sources
        self._show(Pad(Asks.NEW))

    @Slot()
    def toggle(self) -> None:
        """Lock, or ask for the PIN."""
        if self._mode.locked:
            self.through(nothing)
        else:
            self._mode.lock()

    @Slot(str)
    def enter(self, typed: str) -> None:
        """Digits were typed."""
        if self._pad.asks is Asks.PIN:
            self._busy = True
            self._show(Pad(Asks.PIN))
            self._mode.unlock(typed)
            return
        self._show(chosen(self._pad, typed))
        if self._pad == CLOSED:
            self._mode.switch_on(typed, self._sources)

    @Slot()
    def leave(self) -> None:
        """Close the pad; nothing is opened or begun."""
        self._waiting = nothing
        self._show(CLOSED)

    def _tried(self, tried: Tried) -> None:
        self._busy = False
        if not tried.right:
            self._show(Pad(Asks.PIN, problem=tried.sentence) if self._get_asking() else CLOSED)
            return
        deed, self._waiting = self._waiting, nothing
        self._show(CLOSED)
        deed()

    def _failed(self, sentence: str) -> None:
        self._busy = False
        self._show(Pad(self._pad.asks, problem=sentence))

    def _show(self, pad: Pad) -> None:
        self._pad = pad
        self.changed.emit()
