"""The view model of the settings: shows what holds now, and changes it at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.undoing import Undoing
from app.preferences import Preferences
from app.settings import TABLE, Value
from ui.rows import Rows
from ui.settings.places import Place
from ui.settings.props import Group, Row, groups
from ui.settings.turning import turn

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card of the page: a heading, and the list model of the settings under it."""

    title: str
    settings: Rows[Row]


@QmlElement
@QmlUncreatable("The window makes it.")
class SettingsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the settings, and where the data lies."""

    def __init__(
        self, preferences: Preferences, undoing: Undoing, places: Sequence[Place], version: str
    ) -> None:
        super().__init__()
        self._preferences, self._undoing, self._version = preferences, undoing, version
        self._cards: Rows[CardRow] = Rows(CardRow, self)
        self._cards.show([CardRow(group.title, Rows(Row, self)) for group in self._groups()])
        self._places: Rows[Place] = Rows(Place, self)
        self._places.show(places)
        preferences.changed.connect(lambda *_: self._follow())
        self._follow()

    _get_cards = attrgetter("_cards")
    cards = Property(QObject, _get_cards, constant=True)
    _get_places = attrgetter("_places")
    places = Property(QObject, _get_places, constant=True)
    _get_version = attrgetter("_version")
    version = Property(str, _get_version, constant=True)

    @Slot(str, "QVariant")
    def put(self, name: str, value: Value) -> None:
        """Change a setting."""
        turn(self._preferences, self._undoing, name, value)

    @Slot(str)
    def put_back(self, name: str) -> None:
        """Give a setting the value that it had at first."""
        self.put(name, TABLE[name].default)

    @Slot(str)
    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def _groups(self) -> tuple[Group, ...]:
        return groups({name: self._preferences.get(name) for name in TABLE})

    def _follow(self) -> None:
        for card, group in zip(self._cards.rows, self._groups(), strict=True):
            card.settings.show(group.rows)
