"""Does work in several threads and hands out each result as soon as it is there."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


CHECK_S = 0.1


def as_done(
    work: Callable[[T], R], items: Iterable[T], threads: int, check: Callable[[], object]
) -> Iterator[R]:
    """The results as they arrive; the first error ends it. `items` are drawn as they are needed.

    `check` is called ten times a second and may raise to end it earlier.
    """
    running: set[Future[R]] = set()

    def finished(most: int) -> Iterator[R]:
        """The results that come in until no more than `most` are under way."""
        nonlocal running
        while len(running) > most:
            check()
            done, running = wait(running, CHECK_S, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)

    with ThreadPoolExecutor(threads, thread_name_prefix="scan") as pool:
        for item in items:
            running.add(pool.submit(work, item))
            yield from finished(threads)
        yield from finished(0)
