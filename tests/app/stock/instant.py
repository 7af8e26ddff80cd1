"""Stands in for the threads of the stock: what is asked for has ended at once, or when the test says so."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from app.clips.far import far_id, save_far
from app.clips.far_clip import Rendition
from app.clips.feeds import add_feed
from app.stock.folder import part_of, settle
from app.stock.hauler import Haul, Hauler
from app.stock.redrawing import Redrawer
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.clips.far_samples import far

T = TypeVar("T")

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
A, B, C = (far_id("tube", name) for name in "abc")


def deliver(future: "Future[T]", done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
    """Call back as soon as the future has ended."""

    def ended(future: "Future[T]") -> None:
        error = future.exception()
        done(future.result()) if error is None else failed(Exception(error))

    future.add_done_callback(ended)


class Unchanged(Redrawer):
    """Takes every picture as it is."""

    def redraw(self, path: Path) -> bytes:
        """The same."""
        return path.read_bytes()


class InstantStore(StoreThread):
    """Does its work in the caller's thread."""

    def __init__(self, store: Store) -> None:
        self.opened = store

    def submit(self, work: Callable[[Store], T]) -> "Future[T]":
        """The result is there when it returns."""
        future: Future[T] = Future()
        try:
            future.set_result(work(self.opened))
        except Exception as error:
            future.set_exception(error)
        return future


class HandHauler(Hauler):
    """Fetches nothing: what was begun waits in `begun` (by clip) until the test ends it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.begun: dict[str, Future[Haul]] = {}
        self.posters: dict[str, Future[Haul]] = {}

    def clip(self, clip: str, *_: object) -> "Future[Haul]":
        """Begin."""
        return self.begun.setdefault(clip, Future())

    def poster(self, clip: str, *_: object) -> "Future[Haul]":
        """Begin."""
        return self.posters.setdefault(clip, Future())

    def bring(self, clip: str, size_bytes: int = 1000) -> None:
        """The clip has come."""
        part = part_of(self._store.fetched, clip)
        part.write_bytes(bytes(size_bytes))
        self.begun.pop(clip).set_result(Haul(settle(part), size_bytes))

    def fail(self, clip: str, *, unfit: bool = False) -> None:
        """It has not."""
        self.begun.pop(clip).set_result(Haul(why="It did not come.", unfit=unfit))


def fill(store: Store) -> int:
    """A feed of three clips, each with a small file and a picture."""
    source = add_feed(store, "tube", "https://tube.example/videos", "A tube")
    where = "https://tube.example"
    clips = [
        far(name, renditions=(Rendition(f"{where}/{name}.mp4", bytes=1000),), poster=f"{where}/{name}.jpg")
        for name in "abc"
    ]
    save_far(store, source, "tube", clips)
    return source
