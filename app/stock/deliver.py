"""How what a thread made gets back to the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

T = TypeVar("T")


class Deliver(Protocol):
    """What a courier does."""

    def __call__(
        self, future: "Future[T]", done: Callable[[T], None], failed: Callable[[Exception], None], /
    ) -> None:
        """Call `done` with the result, or `failed` with the error, in the GUI thread."""
