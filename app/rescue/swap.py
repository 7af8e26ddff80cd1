"""Puts a whole new database in the place of another, so that a kill at any moment loses neither.

The new one is built in a folder of its own. With its move to `…-mended` it is decided; what is left to do then is
done by the next start, should this one be killed.
"""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

KEPT = "set-aside"
"""The folder of the files that were replaced."""


def replace(path: Path, build: Callable[[Path], T]) -> tuple[T, Path]:
    """Have a database built at the place that is handed in, and put it in the place of `path`.

    What `build` returned, and where the old file lies now. When it fails, nothing has changed.
    """
    workshop = path.with_name("mending")
    shutil.rmtree(workshop, ignore_errors=True)
    workshop.mkdir(parents=True)
    try:
        built = build(workshop / path.name)
        aside = _aside(path, workshop / path.name)
        (workshop / path.name).replace(_mended(path))
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    finish(path)
    return built, aside


def finish(path: Path) -> None:
    """End a replacement that was decided, if there is one."""
    mended = _mended(path)
    if not mended.exists():
        return
    aside = _aside(path, mended)
    aside.parent.mkdir(exist_ok=True)
    for ending in ("", "-wal"):
        if (old := path.with_name(path.name + ending)).exists():
            old.replace(f"{aside}{ending}")
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    mended.replace(path)
    _settle(aside.parent)
    _settle(path.parent)


def copied(path: Path, copy: Path) -> Path:
    """A copy of a database that nobody has open, to read from: SQLite writes even to what it only looks at."""
    for ending in ("", "-wal"):
        if (file := path.with_name(path.name + ending)).exists():
            shutil.copyfile(file, f"{copy}{ending}")
    return copy


def _aside(path: Path, successor: Path) -> Path:
    """Where the old file goes: named by its successor, so that a second attempt takes the same name."""
    moment = datetime.fromtimestamp(successor.stat().st_mtime, UTC)
    return path.with_name(KEPT) / f"{moment:%Y-%m-%dT%H-%M-%S.%fZ}.sqlite3"


def _mended(path: Path) -> Path:
    return path.with_name(f"{path.name}-mended")


def _settle(folder: Path) -> None:
    """The names in a folder are on disk when this returns."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
