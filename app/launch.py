"""Starts the program: the player first, as its process warms up while the rest is loaded."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.desktop.display import display_problem
from app.logbook import open_logbook
from app.paths import Paths
from app.player.engine import VlcEngine
from app.player.ring import Ring
from app.tidy import Tidy


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
    tidy, ring = Tidy(), Ring(VlcEngine())
    paths = Paths.of(data_dir)
    open_logbook(paths.log)
    from app.front import keep_open  # noqa: PLC0415  # takes longer to import than the player needs to start

    code = keep_open(application, paths, ring, folders, until_it_moves)
    tidy.close()
    return code
