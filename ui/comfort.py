"""What the system asks of every program: less motion, and patience for a screen reader."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class Comfort(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """`still` asks for no motion; `attended` says that a screen reader listens, so nothing may fade."""

    changed = Signal()

    def __init__(self, still: bool) -> None:
        super().__init__()
        self._still = still
        self._attended = QAccessible.isActive()

    def _get_still(self) -> bool:
        return self._still

    def _get_attended(self) -> bool:
        return self._attended

    still = Property(bool, _get_still, notify=changed)
    attended = Property(bool, _get_attended, notify=changed)

    def set_still(self, still: bool) -> None:
        """Motion off or on, from now on."""
        self._see(still, self._attended)

    def look(self) -> None:
        """See whether a screen reader has come or gone: Qt sends no signal for it."""
        self._see(self._still, QAccessible.isActive())

    def _see(self, still: bool, attended: bool) -> None:
        if (still, attended) != (self._still, self._attended):
            self._still, self._attended = still, attended
            self.changed.emit()
