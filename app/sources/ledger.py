"""Writes what a refresh finds into the catalogue, a batch at a time."""

import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Protocol, TypeVar

from app.clips import catalogue
from app.clips.catalogue import Found, KnownFile, Refused
from app.store.database import Store

T = TypeVar("T")

BATCH = 20
BATCH_S = 0.25
"""A batch is written when it has so many clips or is so old; the very first clip is not kept waiting."""


CameIn = Callable[[tuple[str, ...]], object]
"""Told the ids of clips as soon as they are on disk."""


class Submit(Protocol):
    """Hands work to the one thread that owns the store."""

    def __call__(self, work: Callable[[Store], T], /) -> "Future[T]":
        """The result, or the error, arrives in the future."""


class Ledger:
    """The files of one source: what was known, what came in since. Raises what the store raises."""

    def __init__(self, source: int, submit: Submit, came_in: CameIn) -> None:
        self._source = source
        self._submit = submit
        self._came_in = came_in
        self.known: dict[str, KnownFile] = submit(lambda store: catalogue.known_files(store, source)).result()
        self._held = {file.path: file.clip for file in self.known.values() if file.clip}
        self._old = set(self._held.values())
        self._fresh: set[str] = set()
        self._found: list[Found] = []
        self._refused: list[Refused] = []
        self._written_at = float("-inf")
        self.updated = 0
        self.gone = 0

    @property
    def added(self) -> int:
        """Clips that this source did not have before."""
        return len(self._fresh)

    def take(self, outcome: Found | Refused) -> None:
        """Note an outcome; it is on disk after the next `write`, which comes by itself when it is due."""
        if isinstance(outcome, Refused):
            self._held.pop(outcome.path, None)
            self._refused.append(outcome)
        else:
            self._found.append(outcome)
            self._count(outcome)
        due = time.monotonic() - self._written_at > BATCH_S
        if due or len(self._found) + len(self._refused) >= BATCH:
            self.write()

    def write(self) -> None:
        """Save what was noted, and wait until it is on disk."""
        found, refused, source = self._found, self._refused, self._source
        self._found, self._refused = [], []
        if found:
            self._submit(lambda store: catalogue.save(store, source, found)).result()
            self._came_in(tuple(each.clip.id for each in found))
        if refused:
            self._submit(lambda store: catalogue.refuse(store, source, refused)).result()
        self._written_at = time.monotonic()

    def drop(self, paths: Iterable[str]) -> None:
        """Note that files are gone. A clip is gone when no other file of this source holds it."""
        lost = list(paths)
        for path in lost:
            self._held.pop(path, None)
        self.gone = len(self._old - set(self._held.values()))
        if lost:
            self._submit(lambda store: catalogue.gone(store, self._source, lost)).result()

    def _count(self, found: Found) -> None:
        if found.clip.id in self._old:
            self.updated += 1
        else:
            self._fresh.add(found.clip.id)
        self._held[found.path] = found.clip.id
