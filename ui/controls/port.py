"""What the page asks of the rest of the program."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.events.event import Event
from app.feed.portrait import Portrait
from app.feed.request import Request
from app.rules.book import RuleLine
from app.rules.matcher import Judge
from app.rules.port import Preview
from app.rules.rule import Rule
from app.rules.ruling import Ruling


class Book(Protocol):
    """The viewer's rules."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def rules(self) -> tuple[RuleLine, ...]: ...
    @property
    def ruling(self) -> Ruling: ...
    @property
    def judge(self) -> Judge: ...

    def add(self, rule: Rule) -> Event: ...
    def change(self, rule: str, action: str) -> Event: ...
    def remove(self, rule: str) -> None: ...
    def preview(
        self, then: Callable[[Preview], None], plus: Rule | None = None, minus: str | None = None
    ) -> None: ...


class Learner(Protocol):
    """Tells what was learned."""

    def portray(self, request: Request, took: Callable[[Portrait], None]) -> None: ...


class Outlook(Protocol):
    """Knows what would come next. Each answer comes later, in the GUI thread."""

    def preview(self, ruling: Ruling, then: Callable[[Preview], None]) -> None: ...
    def ahead(self, then: Callable[[tuple[str, ...]], None]) -> None: ...
