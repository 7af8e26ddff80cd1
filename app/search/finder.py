"""Answers questions about the catalogue: by words, by meaning and by likeness at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.clips.copies import copy_of
from app.clips.search import noticed, written
from app.clips.vectors import Vectors, vectors
from app.search.folding import folded
from app.search.fusion import fused
from app.search.likeness import alike, meant
from app.search.question import Hit, Like, Question
from app.search.thought import Think, thoughts
from app.store.database import Store, open_store

DEPTH = 300
"""So many places of each ranking count."""


KEPT = """
    SELECT (SELECT max(rowid) FROM found_vectors), (SELECT count(*) FROM found_vectors),
        (SELECT count(*) FROM files)
"""


class Finder:
    """Owns the vectors of the catalogue: read with the first question, and anew whenever others have come."""

    def __init__(self, store: Store, think: Think) -> None:
        self._store, self._think = store, think
        self._vectors: Vectors | None = None
        self._version: object = None
        self._stamp: object = None

    def answer(self, question: Question) -> tuple[Hit, ...]:
        """The clips that were asked for, best first, near-copies folded into one."""
        if isinstance(question, Like):
            near = alike(self._known(), question.clip, DEPTH)
            hits = self._folded([question.clip, *near])[1:]  # neither the clip itself nor its copies
        else:
            hits = self._folded(self._fitting(question.text))
        return tuple(hits[: question.most])

    def _folded(self, ids: list[str]) -> list[Hit]:
        return folded(ids, copy_of(self._store, ids))

    def _fitting(self, text: str) -> list[str]:
        thought = self._think(text)
        near = meant(self._known(), thought, DEPTH) if thought is not None else []
        return fused(written(self._store, text, DEPTH), noticed(self._store, text, DEPTH), near)

    def _known(self) -> Vectors:
        """Counting what is kept takes a while where there is much: nothing is counted while nobody wrote."""
        kept = self._store.connection
        version = kept.execute("PRAGMA data_version").fetchone(), kept.total_changes
        if self._vectors is None or version != self._version:
            stamp = kept.execute(KEPT).fetchone()
            if self._vectors is None or stamp != self._stamp:
                self._vectors = vectors(self._store)
            self._version, self._stamp = version, stamp
        return self._vectors


@contextmanager
def open_finder(database: Path) -> Iterator[Finder]:
    """A finder over the database in this file."""
    store = open_store(database)
    try:
        yield Finder(store, thoughts())
    finally:
        store.close()
