"""Kills the program at seeded moments of its labours, and starts it again: `python -m tests.trials.kills 200`."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from app.paths import Paths
from app.rescue.backups import backups, folder_of
from app.rescue.soundness import fault_of
from tests.arrows import ROOT
from tests.trials.homes import copied, home

LONGEST_S: dict[str, float] = {
    "watching": 2.0,
    "refreshing": 3.0,
    "analysing": 8.0,
    "migrating": 0.6,
    "backing up": 6.0,
}
"""The labours, and how long after its first word each is killed at the latest."""

PATIENCE_S = 120.0
NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


@dataclass(frozen=True, slots=True)
class Killed:
    """The events that were there before or acknowledged, and when (in s, after the labour began) it was killed."""

    sure: frozenset[str]
    after_s: float


def homes(folder: Path) -> dict[str, Paths]:
    """A data folder for each labour, to be copied for each kill."""
    return {name: home(folder / name, name) for name in LONGEST_S}


def kill(paths: Paths, labour: str, seed: int) -> Killed:
    """Have a process labour, and kill it: alone as a crash would, or (odd seeds) with all its own processes."""
    before, after_s = events(paths), random.Random(f"{labour} {seed}").uniform(0, LONGEST_S[labour])
    module = ["tests.journeys.watching"] if labour == "watching" else ["tests.trials.labour"]
    process = subprocess.Popen(
        [sys.executable, "-m", *module, paths.data, *([] if labour == "watching" else [labour])],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | NO_SCREEN,
        start_new_session=True,
    )
    assert process.stdout is not None
    with process:
        first = process.stdout.readline()
        time.sleep(after_s)  # the moment is what is tried
        (os.killpg if seed % 2 else os.kill)(process.pid, signal.SIGKILL)
        said = first + process.stdout.read()
    return Killed(before | {word for word in said.decode().split() if len(word) == 32}, after_s)


def events(paths: Paths) -> frozenset[str]:
    """The ids on disk, as another program reads them."""
    with closing(sqlite3.connect(paths.database)) as connection:
        return frozenset(id_ for (id_,) in connection.execute("SELECT id FROM events"))


def start_s(paths: Paths) -> float:
    """Start the feed with real libVLC; how many seconds until a clip moves."""
    command = [sys.executable, "-m", "app", "--data-dir", str(paths.data), "open", "--until-it-moves"]
    begin_s = time.time()
    done = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
        env=os.environ | NO_SCREEN,
    )
    return float(json.loads(done.stdout)["moving_at"]) - begin_s


def judge(paths: Paths, killed: Killed) -> None:
    """Nothing was lost, nothing had to be mended, and every backup that counts can be used.

    It is looked at before anybody mends it: in a copy, which takes what SQLite itself left to the next start.
    """
    with tempfile.TemporaryDirectory() as scratch:
        found = copied(paths, Path(scratch))
        with closing(sqlite3.connect(found.database)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert killed.sure <= events(found), (
            f"{len(killed.sure - events(found))} acknowledged events were lost"
        )
    faults = [fault_of(backup.file) for backup in backups(folder_of(paths.database))]
    assert not any(faults), faults
    assert not paths.database.with_name("set-aside").exists()


def start_of_copy_s(template: Paths) -> float:
    """How long an ordinary start takes there, on this computer and just now."""
    with tempfile.TemporaryDirectory() as scratch:
        return start_s(copied(template, Path(scratch)))


def main(times: int) -> None:
    """Report as a table; stops with the first loss."""
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in LONGEST_S}
    acknowledged = 0
    with tempfile.TemporaryDirectory() as scratch:
        templates = homes(Path(scratch))
        for number in range(times):
            labour = list(LONGEST_S)[number % len(LONGEST_S)]
            paths = copied(templates[labour], Path(scratch) / "now")
            known = events(paths)
            killed = kill(paths, labour, number)
            acknowledged += len(killed.sure - known)
            judge(paths, killed)
            took[labour].append((start_s(paths), start_of_copy_s(templates[labour])))
            judge(paths, killed)
            shutil.rmtree(paths.data)
    for labour, pairs in took.items():
        print(_line(labour, pairs))
    print(f"{acknowledged} events acknowledged, none lost; load {os.getloadavg()[0]:.1f}")


def _line(labour: str, pairs: list[tuple[float, float]]) -> str:
    after, ordinary = ([pair[which] for pair in pairs] for which in (0, 1))
    ratio = median(a / b for a, b in pairs)
    told = f"{labour:10} {len(pairs)} kills; start {median(after):.2f} s, worst {max(after):.2f} s"
    return f"{told}; {ratio:.2f} of an ordinary one beside it ({median(ordinary):.2f} s)"


if __name__ == "__main__":
    main(int(sys.argv[1]))
