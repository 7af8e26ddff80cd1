"""Does work in several threads and hands out each result as soon as it is there."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def as_done(work: Callable[[T], R], items: Iterable[T], threads: int) -> Iterator[R]:
    """The results as they arrive; the first error ends it. `items` are drawn as they are needed."""
    running: set[Future[R]] = set()
    with ThreadPoolExecutor(threads, thread_name_prefix="scan") as pool:
        for item in items:
            running.add(pool.submit(work, item))
            if len(running) > threads:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
