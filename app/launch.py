"""Starts the feed with its window, and ends it; beside the wiring the only file that knows the screen."""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from app.desktop.display import display_problem
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.logbook import open_logbook
from app.paths import Paths
from app.player.engine import VlcEngine
from app.store.errors import StoreError
from app.store.thread import StoreThread
from app.tidy import Tidy
from app.wiring import House, begin, build

if TYPE_CHECKING:
    from ui.window import FeedWindow


def launch(data_dir: Path | None, folders: Sequence[Path], until_it_moves: bool = False) -> int:
    """Open the feed and return, when its window is closed, the exit code.

    `until_it_moves` ends it with the first motion on stage, and prints when that was (seconds since 1970).
    """
    if sentence := display_problem():
        print(sentence, file=sys.stderr)
        return 1
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("ownfeed")
    application.setApplicationDisplayName("Ownfeed")
    application.setDesktopFileName("ownfeed")
    paths = Paths.of(data_dir)
    open_logbook(paths.log)
    store = StoreThread(paths.database)
    reading = store.submit(read_opening)
    import ui.window  # noqa: F401, PLC0415  # loads while the store is read

    try:
        opening = reading.result()
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1
    house = build(paths, store, opening, VlcEngine(), Learner(paths.database))
    begin(house, opening, folders)
    window = show(house)
    tidy = Tidy()
    window.closed.connect(application.quit)
    if until_it_moves:
        tell_motion(house, window)
    code = application.exec()
    window.drop_scene()
    house.close()
    tidy.close()
    return code


def show(house: House) -> "FeedWindow":
    """Open the window over a house, with the pages beside the feed."""
    from ui.folders.page import folders_page  # noqa: PLC0415  # the doors need no window
    from ui.library.page import library_page  # noqa: PLC0415
    from ui.settings.page import settings_page  # noqa: PLC0415
    from ui.shell import FEED  # noqa: PLC0415
    from ui.window import open_window  # noqa: PLC0415

    def play(clip: str) -> None:
        house.session.play(clip)
        window.shell.open(FEED)

    def ask_for_folder() -> None:
        window.shell.folder_wanted.emit()

    pages = (
        library_page(house.store, house.courier, house.session.word, play),
        folders_page(house.store, house.courier, house.intake, ask_for_folder),
        settings_page(house.preferences, house.paths),
    )
    window = open_window(house.session, house.ring, house.preferences, pages)
    house.preferences.changed.connect(
        lambda name, value: window.calm(value) if name == "reduced_motion" else None
    )
    return window


def tell_motion(house: House, window: "FeedWindow") -> None:
    """Print when the window has drawn a clip's second picture, and close it."""
    told: list[float] = []

    def drawn() -> None:
        if house.ring.state.watched_s > 0 and not told:
            told.append(time.time())
            print(json.dumps({"moving_at": told[0]}), flush=True)
            QTimer.singleShot(0, window.close)

    window.frameSwapped.connect(drawn)
