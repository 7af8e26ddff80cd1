"""The feed behind its window, from opening to end; beside the wiring the only file that knows the screen."""

import json
import sqlite3
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from app import crash
from app.feed.keeper import Keeper
from app.feed.learner import Learner
from app.feed.opening import Opening, read_opening
from app.pages import Pages
from app.paths import Paths
from app.player.ring import Ring
from app.rescue.opening import open_safely, suspect, told
from app.store.errors import StoreError
from app.store.thread import StoreThread
from app.wiring import House, begin, build, clock
from ui.window import FeedWindow, open_window


def keep_open(
    application: QGuiApplication, paths: Paths, ring: Ring, folders: Sequence[Path], until_it_moves: bool
) -> int:
    """Show the feed until its window is closed; the exit code."""
    crashed = crash.watch(paths.state, paths.log)
    try:
        store, opening = enter(paths.database)
    except StoreError as error:
        print(error, file=sys.stderr)
        ring.close()
        return 1
    house = build(paths, store, opening, ring, Learner(paths.database))
    begin(house, opening, folders)
    if sentence := store.submit(told).result() or crashed:
        house.session.show(notice=sentence)
    keeper = Keeper(store, house.courier, paths.database, clock)
    keeper.failed.connect(lambda sentence: house.session.show(notice=sentence))
    window = show(house)
    window.closed.connect(application.quit)
    if until_it_moves:
        tell_motion(house, window)
    code = application.exec()
    window.drop_scene()
    keeper.close()
    house.close()
    return code


def enter(database: Path) -> tuple[StoreThread, Opening]:
    """The open database, and what the start reads from it; where that cannot be read, it is mended first.

    Raises StoreError with a sentence when the database cannot be used.
    """
    store = StoreThread(database, open_safely)
    try:
        return store, store.submit(read_opening).result()
    except (sqlite3.DatabaseError, ValueError):
        suspect(database)
        store.shut()
    store = StoreThread(database, open_safely)
    return store, store.submit(read_opening).result()


GIVE_WAY_S = 0.0005
"""How soon another thread gives Python's lock back; its usual 5 ms, a few in a row, are a frame that is missed."""


def show(house: House) -> FeedWindow:
    """Open the window over a house, with the pages beside the feed."""
    sys.setswitchinterval(GIVE_WAY_S)
    pages = Pages(house)
    window = open_window(house.session, house.ring, house.preferences, pages.all(), pages.safe)
    pages.know(window.shell)
    house.preferences.changed.connect(
        lambda name, value: window.calm(value) if name == "reduced_motion" else None
    )
    return window


def tell_motion(house: House, window: FeedWindow) -> None:
    """Print when the window has drawn a clip's second picture, and close it."""
    told: list[float] = []

    def drawn() -> None:
        if house.ring.state.watched_s > 0 and not told:
            told.append(time.time())
            print(json.dumps({"moving_at": told[0]}), flush=True)
            QTimer.singleShot(0, window.close)

    window.frameSwapped.connect(drawn)
