"""The limits of this machine, measured beside the program: what no program could beat here."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.bench.figures import Figures, figures
from app.paths import Paths

TIMES = 100
PICTURE_BYTES = 1080 * 1920 * 4


def bench_limits(paths: Paths) -> list[Figures]:
    """One display frame, a copy of one picture in memory, one row that SQLite puts safely on the viewer's disk."""
    return [
        figures("limit: one frame of the display", "ms", [_frame_ms()]),
        figures("limit: copy a picture of 1080x1920 in memory", "ms", _copies_ms()),
        figures("limit: SQLite's own fsync", "ms", _syncs_ms(paths)),
    ]


def _frame_ms() -> float:
    application = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(application, QGuiApplication)  # the window's benchmarks make no other kind
    return 1000 / application.primaryScreen().refreshRate()


def _copies_ms() -> list[float]:
    source, target = bytes(os.urandom(1) * PICTURE_BYTES), bytearray(PICTURE_BYTES)

    def copy() -> None:
        target[:] = source

    return _times_ms(copy)


def _syncs_ms(paths: Paths) -> list[float]:
    paths.data.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=paths.data) as folder,
        closing(sqlite3.connect(Path(folder) / "limit.sqlite3", isolation_level=None)) as plain,
    ):
        plain.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (words TEXT)"
        )
        return _times_ms(lambda: plain.execute("INSERT INTO rows VALUES (?)", ("A short line." * 10,)))


def _times_ms(run: Callable[[], object]) -> list[float]:
    run()
    found = []
    for _ in range(TIMES):
        start = time.perf_counter()
        run()
        found.append(1000 * (time.perf_counter() - start))
    return found
