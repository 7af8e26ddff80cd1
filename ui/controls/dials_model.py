"""The view model of the learner's dials, which are settings like any other."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.undoing import Undoing
from app.settings import NEXT, TABLE, Value
from ui.rows import Rows
from ui.settings.props import Row, row
from ui.settings.shifting import Shifting
from ui.settings.turning import Preferences, turn

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class DialsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """The settings of what comes next, in the order of their table. Turning one is told by `shifting`."""

    def __init__(self, preferences: Preferences, undoing: Undoing, shifting: Shifting) -> None:
        super().__init__()
        self._preferences, self._undoing, self._shifting = preferences, undoing, shifting
        self._dials: Rows[Row] = Rows(Row, self)
        preferences.changed.connect(lambda name, _value: self._shifting.turned(name))
        preferences.changed.connect(lambda *_: self._follow())
        self._follow()

    _get_dials = attrgetter("_dials")
    dials = Property(QObject, _get_dials, constant=True)

    @Slot(str, "QVariant")
    def put(self, name: str, value: Value) -> None:
        """Turn a dial."""
        self._shifting.touch(name)
        turn(self._preferences, self._undoing, name, value)

    @Slot(str)
    def put_back(self, name: str) -> None:
        """Turn a dial to where it was at first."""
        self.put(name, TABLE[name].default)

    def _follow(self) -> None:
        own = (name for name, setting in TABLE.items() if setting.group == NEXT)
        self._dials.show([row(name, TABLE[name], self._preferences.get(name)) for name in own])
