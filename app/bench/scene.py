"""A window to measure, over a copy of the viewer's catalogue: nothing that a benchmark does reaches their log."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from app import settings
from app.bench.footage import fill
from app.clips import catalogue
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.feed.state import Page
from app.front import show
from app.paths import Paths
from app.player.engine import VlcEngine
from app.player.ring import Ring
from app.store.database import open_store
from app.store.thread import StoreThread
from app.tidy import Tidy
from app.wiring import House, build
from ui.window import FeedWindow


@contextmanager
def copied(paths: Paths, files: Sequence[Path] = ()) -> Iterator[Paths]:
    """A data folder that goes away again: the viewer's catalogue, or these files, or the starter clips."""
    folder = Path(tempfile.mkdtemp(prefix="ownfeed-bench-"))
    try:
        copy = Paths.of(folder)
        if paths.database.exists() and not files:
            _back_up(paths.database, copy.database)
            copy.posters.symlink_to(paths.posters)
        store = open_store(copy.database)
        try:
            store.connection.execute("DELETE FROM events")
            store.connection.execute("DELETE FROM queue")
            settings.put(store, "first_run_done", True)
            settings.put(store, "analysis", "off")  # what measures it turns it on
            empty = not catalogue.newest(store, 1)
        finally:
            store.close()
        if empty:
            fill(copy, files)
        yield copy
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _back_up(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)


@dataclass(frozen=True)
class Scene:
    """What is measured: the parts behind the window, the window, and the engine with its processes."""

    house: House
    window: FeedWindow
    engine: VlcEngine


@contextmanager
def staged(paths: Paths) -> Iterator[Scene]:
    """The feed with its window, with real libVLC and the learner awake."""
    application = QGuiApplication.instance() or QGuiApplication([])
    store, engine = StoreThread(paths.database), VlcEngine()
    opening = store.submit(read_opening).result()
    house = build(paths, store, opening, Ring(engine), Learner(paths.database))
    house.session.open(opening.order, Page.OPENING)
    window, tidy = show(house), Tidy()
    window.resize(562, 1000)
    window.requestActivate()
    try:
        wait_for(window.isActive)  # without a window manager nobody else gives it the keys
        wait_for(lambda: house.ring.state.ready and house.arranger.answered)
        yield Scene(house, window, engine)
    finally:
        window.drop_scene()
        window.close()
        house.close()
        tidy.close()
        application.processEvents()


def wait_for(true: Callable[[], bool], limit_s: float = 300.0) -> None:
    """Let the event loop run until it is true. Raises TimeoutError."""
    if true():
        return
    loop, poll, end = QEventLoop(), QTimer(interval=5), QTimer(singleShot=True, interval=int(1000 * limit_s))
    poll.timeout.connect(lambda: loop.quit() if true() else None)
    end.timeout.connect(loop.quit)
    poll.start()
    end.start()
    loop.exec()
    if not true():
        raise TimeoutError("The feed did not come to the state that is to be measured.")
