"""The learner beside the window: in a process of its own, which can be replaced at any moment.

river and scipy take two seconds to import and a hundred megabytes to keep; the window has neither to spare. The
process reads the log and the catalogue itself, so that only questions and answers cross.
"""

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from app.clips import catalogue
from app.events.event import Event
from app.events.log import live_events
from app.feed.portrait import Portrait
from app.feed.queue import Placed
from app.feed.request import Request
from app.store.database import open_store

T = TypeVar("T")

if TYPE_CHECKING:
    from app.feed.ranker import Ranker


def beside() -> Executor:
    """A process that ends with this one, even when this one is killed."""
    import multiprocessing  # noqa: PLC0415  # with its pool, a tenth of the time until the first clip moves
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(max_workers=1, mp_context=spawn, initializer=_end_with_parent)


def _end_children() -> None:
    import multiprocessing  # noqa: PLC0415

    for process in multiprocessing.active_children():
        process.kill()


def _end_with_parent() -> None:
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    import multiprocessing  # noqa: PLC0415

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)


class Learner:
    """Asks the process; each answer arrives in a future, in the order asked. `wake` before anything else."""

    def __init__(self, database: Path, make: Callable[[], Executor] = beside) -> None:
        self._database, self._make = database, make
        self._pool: Executor | None = None

    def wake(self) -> "Future[None]":
        """Start the process, or a new one in place of one that ended, and fold the profile from the log."""
        self.close()
        self._pool = self._make()
        return self.load()

    def load(self) -> "Future[None]":
        """Read log and catalogue anew."""
        return self._started().submit(_load, self._database)

    def learn(self, event: Event) -> "Future[None]":
        """Take in one event that is on disk."""
        return self._started().submit(_learn, self._database, event)

    def take_in(self, clips: Sequence[str]) -> "Future[None]":
        """Read clips that have come into the catalogue, by id."""
        return self._started().submit(_take_in, self._database, tuple(clips))

    def arrange(self, request: Request) -> "Future[tuple[Placed, ...]]":
        """The clips that come next."""
        return self._started().submit(_arrange, self._database, request)

    def portray(self, request: Request) -> "Future[Portrait]":
        """What was learned so far."""
        return self._started().submit(_portray, self._database, request)

    def consult(self, question: "Callable[..., T]", words: Sequence[Any]) -> "Future[T]":
        """What a function says of the ranker and some words; both cross over, so it is one of a module."""
        return self._started().submit(_consult, self._database, question, words)

    def close(self) -> None:
        """End the process, whatever it is at: what it knew can be folded again."""
        if self._pool is not None:
            _end_children()
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _started(self) -> Executor:
        if self._pool is None:
            raise RuntimeError("the learner sleeps")
        return self._pool


# What runs in the process. A ranker for each database: tests have several in one process.

_rankers: dict[Path, "Ranker"] = {}


def _ranker(database: Path) -> "Ranker":
    from app.feed.ranker import Ranker  # noqa: PLC0415  # brings river: only here, never in the window

    return _rankers.setdefault(database, Ranker())


def _load(database: Path) -> None:
    from app.clips.vectors import joined  # noqa: PLC0415  # brings numpy: only here, never in the window

    store = open_store(database)
    try:
        events, clips, vectors = live_events(store), catalogue.clips(store), joined(store)
    finally:
        store.close()
    _ranker(database).load(events, clips, vectors)


def _learn(database: Path, event: Event) -> None:
    _ranker(database).learn(event)


def _take_in(database: Path, clips: tuple[str, ...]) -> None:
    from app.clips.vectors import joined  # noqa: PLC0415  # see above

    store = open_store(database)
    try:
        found, vectors = catalogue.clips(store, ids=clips), joined(store, clips)
    finally:
        store.close()
    _ranker(database).add(found, vectors)


def _arrange(database: Path, request: Request) -> tuple[Placed, ...]:
    return _ranker(database).arrange(request)


def _portray(database: Path, request: Request) -> Portrait:
    return _ranker(database).portrait(request)


def _consult(database: Path, question: "Callable[..., T]", words: Sequence[Any]) -> T:
    return question(_ranker(database), *words)
