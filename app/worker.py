"""One thread that owns one thing."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Worker(Generic[T]):
    """Makes a thing on its own thread and lets work touch it only there, in the order handed in.

    `close` lets the work that was handed in finish; what comes later is cancelled.
    """

    def __init__(self, name: str, make: Callable[[], T]) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._thing = self._pool.submit(make)

    def submit(self, work: Callable[[T], R]) -> "Future[R]":
        """Run the work with the thing; its result or error arrives in the future."""
        try:
            return self._pool.submit(self._run, work)
        except RuntimeError:
            late: Future[R] = Future()
            late.cancel()
            late.set_running_or_notify_cancel()
            return late

    def _run(self, work: Callable[[T], Any]) -> Any:
        return work(self._thing.result())

    def close(self, end: Callable[[T], None] | None = None) -> None:
        """Wait for all the work, then end the thing on its own thread."""
        if end is not None:
            self._pool.submit(self._run, end)
        self._pool.shutdown(wait=True)
