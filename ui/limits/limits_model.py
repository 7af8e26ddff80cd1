"""The view model of the card on which limits are set."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.limits.limits import NAMES, loosens, read
from app.limits.sentence import LOOSER, is_typed
from ui.limits.steps import LimitRow, row, steps
from ui.rows import Rows
from ui.settings.turning import Preferences

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class LimitsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """A draft of the limits, which holds once the viewer sets it; a looser one asks for a sentence."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._draft: dict[str, int] = {}
        self._lines: Rows[LimitRow] = Rows(LimitRow, self)
        preferences.changed.connect(lambda name, _value: self.drop() if name in NAMES else None)
        self._show()

    _get_lines = attrgetter("_lines")
    lines = Property(QObject, _get_lines, constant=True)

    def _is_other(self) -> bool:
        return any(self._preferences.get(name) != value for name, value in self._draft.items())

    def _is_looser(self) -> bool:
        return loosens(read(self._preferences.get), read(self._value))

    def _get_sentence(self) -> str:
        return LOOSER

    other = Property(bool, _is_other, notify=changed)
    looser = Property(bool, _is_looser, notify=changed)
    sentence = Property(str, _get_sentence, constant=True)

    @property
    def daily_min(self) -> int:
        """The daily limit of the draft, 0 for none."""
        return self._value("daily_limit_min")

    @property
    def is_daily_tried(self) -> bool:
        """Whether that is another one than holds."""
        return self.daily_min != self._preferences.get("daily_limit_min")

    @Slot(str, int)
    def put(self, name: str, at: int) -> None:
        """Move a limit of the draft to a place of its slider."""
        self._draft[name] = steps(name, self._value(name))[at]
        self._show()

    @Slot()
    def drop(self) -> None:
        """Show the limits as they stand."""
        self._draft.clear()
        self._show()

    @Slot(str, result=bool)
    def fits(self, text: str) -> bool:
        """Whether the draft may be set with this sentence."""
        return not self._is_looser() or is_typed(LOOSER, text)

    @Slot(str)
    def settle(self, text: str) -> None:
        """Let the draft hold, if it may."""
        if self.fits(text):
            for name, value in tuple(self._draft.items()):
                self._preferences.put(name, value)
            self.drop()

    def _value(self, name: str) -> int:
        return self._draft.get(name, int(self._preferences.get(name)))

    def _show(self) -> None:
        self._lines.show([row(name, self._value(name)) for name in NAMES])
        self.changed.emit()
