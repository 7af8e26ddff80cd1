"""Turns a setting so that it can be turned back."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.feed.undoing import Undoing
from app.settings import TABLE, Value
from ui.settings.props import of_kind, said, titled


class Preferences(Protocol):
    """The viewer's settings."""

    @property
    def changed(self) -> SignalInstance: ...

    def get(self, name: str) -> Value: ...
    def put(self, name: str, value: Value) -> None: ...


def turn(preferences: Preferences, undoing: Undoing, name: str, value: Value) -> None:
    """Give a setting what a control says. Raises SettingError for what it does not take."""
    before, after = preferences.get(name), of_kind(name, value)
    if after != before:
        preferences.put(name, after)
        sentence = f"{titled(name)}: {said(TABLE[name], after)}"
        undoing.note(sentence, lambda: preferences.put(name, before), to=f"setting:{name}")
