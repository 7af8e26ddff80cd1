"""What the page asks of the rest of the program."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.feed.portrait import Portrait
from app.feed.request import Request


class Learner(Protocol):
    """Tells what was learned."""

    def portray(self, request: Request, took: Callable[[Portrait], None]) -> None: ...


class Taste(Protocol):
    """Takes the viewer's word on what was learned."""

    @property
    def said(self) -> SignalInstance: ...

    def more(self, topic: str) -> None: ...
    def less(self, topic: str) -> None: ...
    def forget(self, topic: str) -> None: ...
    def changed(self) -> None: ...
