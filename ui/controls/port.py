"""What the page asks of the rest of the program."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.events.event import Event
from app.feed.portrait import Portrait
from app.feed.request import Request
from app.rules.book import RuleLine
from app.rules.port import Preview
from app.rules.rule import Rule


class Book(Protocol):
    """The viewer's rules."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def said(self) -> SignalInstance: ...
    @property
    def rules(self) -> tuple[RuleLine, ...]: ...

    def add(self, rule: Rule) -> Event: ...
    def remove(self, rule: str) -> None: ...
    def preview(
        self, then: Callable[[Preview], None], plus: Rule | None = None, minus: str | None = None
    ) -> None: ...


class Learner(Protocol):
    """Tells what was learned."""

    def portray(self, request: Request, took: Callable[[Portrait], None]) -> None: ...


class Word(Protocol):
    """Takes back what the viewer said last."""

    def undo(self) -> None: ...
