"""The view model of what can be taken back."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.undoing import Undoing

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class UndoModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Says what Ctrl+Z would take back, and takes it back. `said` is what was done, or taken back, just now."""

    changed = Signal()

    def __init__(self, undoing: Undoing) -> None:
        super().__init__()
        self._undoing, self._said = undoing, undoing.latest
        undoing.changed.connect(lambda: self._say(undoing.latest))
        undoing.undone.connect(lambda sentence: self._say(f"Taken back: {sentence}"))

    def _get_latest(self) -> str:
        return self._undoing.latest

    latest = Property(str, _get_latest, notify=changed)

    _get_said = attrgetter("_said")
    said = Property(str, _get_said, notify=changed)

    @Slot()
    def undo(self) -> None:
        """Take it back."""
        self._undoing.undo()

    def _say(self, sentence: str) -> None:
        self._said = sentence
        self.changed.emit()
