"""The feed behind its window, from opening to end; beside the wiring the only file that knows the screen."""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from app.clips.clip import Clip
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.paths import Paths
from app.player.ring import Ring
from app.store.errors import StoreError
from app.store.thread import StoreThread
from app.wiring import House, begin, build, clock
from ui.controls.page import controls_page
from ui.folders.page import folders_page
from ui.hidden.page import hidden_page
from ui.hidden.page import hidden_page
from ui.insights.page import INSIGHTS, insights_page
from ui.library.page import LIBRARY, library_model, library_page
from ui.settings.page import settings_page
from ui.shell import FEED
from ui.statement.page import STATEMENT, statement_page
from ui.window import FeedWindow, open_window


def keep_open(
    application: QGuiApplication, paths: Paths, ring: Ring, folders: Sequence[Path], until_it_moves: bool
) -> int:
    """Show the feed until its window is closed; the exit code."""
    store = StoreThread(paths.database)
    try:
        opening = store.submit(read_opening).result()
    except StoreError as error:
        print(error, file=sys.stderr)
        ring.close()
        return 1
    house = build(paths, store, opening, ring, Learner(paths.database))
    begin(house, opening, folders)
    window = show(house)
    window.closed.connect(application.quit)
    if until_it_moves:
        tell_motion(house, window)
    code = application.exec()
    window.drop_scene()
    house.close()
    return code


GIVE_WAY_S = 0.0005
"""How soon another thread gives Python's lock back; its usual 5 ms, a few in a row, are a frame that is missed."""


def show(house: House) -> FeedWindow:
    """Open the window over a house, with the pages beside the feed."""
    sys.setswitchinterval(GIVE_WAY_S)

    def play(clip: str) -> None:
        house.session.play(clip)
        window.shell.open(FEED)

    def show_anyway(clip: str) -> None:
        house.session.show_anyway(clip)
        window.shell.open(FEED)

    def show_anyway(clip: str) -> None:
        house.session.show_anyway(clip)
        window.shell.open(FEED)

    def ask_for_folder() -> None:
        window.shell.folder_wanted.emit()

    def more_like(clip: Clip) -> None:
        library.show_like(clip)
        window.shell.open(LIBRARY)

    library = library_model(house.store, house.search.ask, house.courier, house.session.word, play)
    pages = (
        library_page(library),
        folders_page(house.store, house.courier, house.intake, ask_for_folder),
        insights_page(
            house.store,
            house.courier,
            house.arranger,
            house.taste,
            house.preferences,
            lambda: window.shell.open(STATEMENT),
            clock,
        ),
        statement_page(house.store, house.courier, house.session.wish, lambda: window.shell.open(INSIGHTS)),
        controls_page(
            house.store,
            house.courier,
            house.arranger,
            house.book,
            house.session.word,
            house.preferences,
            house.session.wish,
            clock,
        ),
        hidden_page(house.store, house.courier, house.book, show_anyway),
        hidden_page(house.store, house.courier, house.book, show_anyway),
        settings_page(house.preferences, house.paths),
    )
    window = open_window(house.session, house.ring, house.preferences, pages)
    window.shell.likes_wanted.connect(more_like)
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
