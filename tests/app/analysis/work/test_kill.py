"""A kill at any moment loses no findings and has nothing analysed twice."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.analysis.work.shift import TELL
from app.clips import catalogue
from app.store.database import open_store
from app.store.thread import StoreThread
from tests.app.analysis.work.fake import Desk

CLIPS = 60
SCRIPT = """
import sys, threading
from pathlib import Path
from app.analysis.work.extent import Extent
from app.analysis.work.shift import Listeners, Shift
from app.store.thread import StoreThread
from tests.app.analysis.work.fake import Desk

store, begun = StoreThread(Path(sys.argv[1])), []
def progressed(progress):
    begun.append(progress)
    if progress is None and len(begun) > 1:
        print("done", flush=True)
desk = Desk(Path(sys.argv[2]), store)
looked_into = lambda clip: None
found = lambda ids: print(*ids, sep="\\n", flush=True)
shift = Shift(store.submit, desk._make, lambda: False, Listeners(progressed, looked_into, found, print))
shift.orders.allow(Extent.FULL)
threading.Event().wait()
"""


@contextmanager
def working(database: Path, folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """A program that tells which clips have findings on disk, until it is killed."""
    command = [sys.executable, "-c", SCRIPT, str(database), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        yield program
        program.kill()


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_loses_nothing_and_nothing_is_done_twice(tmp_path: Path, database: Path, seed: int) -> None:
    folder = tmp_path / "clips"
    folder.mkdir()
    store = StoreThread(database)
    Desk(folder, store).put(*(f"clip-{number}" for number in range(CLIPS)))
    store.shut()
    told: list[list[str]] = []
    for many in (random.Random(seed).randint(1, CLIPS - 2), CLIPS + 1):
        with working(database, folder) as program:
            assert program.stdout is not None
            lines = iter(program.stdout.readline, "done\n")
            told.append([line.strip() for line, _ in zip(lines, range(many), strict=False)])
    before, after = map(set, told)
    assert not before & after
    assert len(before | after) > CLIPS - TELL - 1  # so many may be on disk that were not told any more
    reopened = open_store(database)
    assert all(clip.found for clip in catalogue.clips(reopened))
    assert len(catalogue.clips(reopened)) == CLIPS
    reopened.close()
