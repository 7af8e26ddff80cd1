"""The view model of the dials beside the figures, which are settings like any other."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.outlook import Shift
from app.feed.undoing import Undoing
from ui.settings.shifting import Ahead, Shifting
from ui.settings.turning import Preferences, turn
from ui.settings.words import changes

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class TuningModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """How varied the feed is and how evened out, and what turning the `last` of these dials changes (`changes`)."""

    changed = Signal()

    def __init__(self, preferences: Preferences, undoing: Undoing, outlook: Ahead) -> None:
        super().__init__()
        self._preferences, self._undoing = preferences, undoing
        self._shifting = Shifting(outlook, self._tell)
        self._last, self._changes = "", ""
        preferences.changed.connect(lambda name, _value: self._follow(name))

    def _get_variety(self) -> float:
        return float(self._preferences.get("variety"))

    def _get_evenness(self) -> float:
        return float(self._preferences.get("evenness"))

    variety = Property(float, _get_variety, notify=changed)
    evenness = Property(float, _get_evenness, notify=changed)
    _get_last = attrgetter("_last")
    last = Property(str, _get_last, notify=changed)
    _get_changes = attrgetter("_changes")
    changes = Property(str, _get_changes, notify=changed)

    @Slot(str, float)
    def tune(self, dial: str, value: float) -> None:
        """Set the variety or the evening out (0..1)."""
        if dial != self._last:
            self._last, self._changes = dial, ""
        self._shifting.touch(dial)
        turn(self._preferences, self._undoing, dial, value)

    def _follow(self, name: str) -> None:
        self._shifting.turned(name)
        self.changed.emit()

    def _tell(self, shift: Shift) -> None:
        self._changes = changes(shift)
        self.changed.emit()
