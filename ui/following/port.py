"""What the pages of what is followed ask of the rest of the program."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.events.event import Event
from app.events.follows import Follows, Subject
from app.rules.matcher import Judge
from app.rules.rule import Rule


class Word(Protocol):
    """Where it is kept what the viewer follows. `changed` is sent after each word, and once one is taken back."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def judge(self) -> Judge: ...
    @property
    def follows(self) -> Follows: ...

    def toggle_follow(self, subject: Subject) -> None: ...


class Book(Protocol):
    """The viewer's rules."""

    @property
    def changed(self) -> SignalInstance: ...

    def add(self, rule: Rule) -> Event: ...


class Taste(Protocol):
    """What was learned of the viewer."""

    def less_of(self, feature: str, title: str) -> None: ...
