"""Turns key presses into actions, by the table of keys."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Qt, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.keys import DEEDS, bound, named
from ui.rows import Rows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1
ANYWHERE = {"undo", *(deed.action for deed in DEEDS if deed.group == "Window")}


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A line of the sheet: `heading` is set on the first line of each group."""

    keys: list[str]
    sentence: str
    heading: str


def help_rows() -> list[HelpRow]:
    """The sheet of keys, in the order of the table."""
    groups = [""] + [deed.group for deed in DEEDS]
    return [
        HelpRow(list(named(deed.action)), deed.sentence, deed.group if deed.group != before else "")
        for deed, before in zip(DEEDS, groups, strict=False)
    ]


@QmlElement
@QmlUncreatable("The window makes it.")
class Keyboard(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Holds what each action does. Away from the feed, keys that are about the clip on stage do nothing."""

    def __init__(
        self, actions: Mapping[str, Callable[[], None]], on_feed: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__()
        self._actions, self._on_feed = actions, on_feed
        self._help: Rows[HelpRow] = Rows(HelpRow, self)
        self._help.show(help_rows())

    def _get_help(self) -> QObject:
        return self._help

    help = Property(QObject, _get_help, constant=True)

    @Slot(int, int, bool, result=bool)
    def press(self, key: int, modifiers: int, again: bool) -> bool:
        """Do what the key stands for; whether it stands for anything here. `again` is a key that is held."""
        entry = bound(key, Qt.KeyboardModifier(modifiers))
        if entry is None or not (entry.action in ANYWHERE or self._on_feed()):
            return False
        if entry.repeats or not again:
            self._actions[entry.action]()
        return True

    @Slot(str)
    def act(self, action: str) -> None:
        """Do an action by name, as a click on its button does."""
        self._actions[action]()
