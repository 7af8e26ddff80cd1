"""Killed at any moment while it mends, backs up or restores, the program loses nothing that a backup has."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.rescue.backups import backups, folder_of
from app.rescue.soundness import fault_of
from tests.app.rescue.damage import keep_a_backup, live, opened, zero
from tests.arrows import ROOT

SEEDS = range(4)
MOST_S = 0.15

BEGIN = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from app.rescue.backups import back_up, folder_of
from app.rescue.opening import open_safely
from app.rescue.restoring import restore
database, file = map(Path, sys.argv[1:])
print("ready", flush=True)
"""
MEND = "open_safely(database).close()"
BACK_UP = "back_up(open_safely(database), folder_of(database), datetime.now(UTC), lambda _: None)"
RESTORE = "restore(database, file, lambda _: None)"


def killed(work: str, database: Path, file: Path, after_s: float) -> None:
    """Have a process do the work, and kill it some time after it began."""
    words: list[str | Path] = [sys.executable, "-c", BEGIN + work, database, file]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None and process.stdout.readline() == b"ready\n"
        time.sleep(after_s)  # the moment is what is tried; whether the work was done by then does not matter
        process.kill()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("work", [MEND, BACK_UP, RESTORE], ids=["mending", "backing up", "restoring"])
def test_a_kill_costs_nothing(database: Path, work: str, seed: int) -> None:
    ids = live(database)
    good = keep_a_backup(database)
    if work is MEND:
        zero(database, 1)
    killed(work, database, good.file, random.Random(seed).uniform(0, MOST_S))
    assert opened(database)[0] == ids
    kept = backups(folder_of(database))
    assert kept and not [backup for backup in kept if fault_of(backup.file)]
