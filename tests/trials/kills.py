"""Kills the program at seeded moments of its labours, and starts it again: `… kills 200 [--from SEED]`."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple

from app.paths import Paths
from app.rescue.backups import backups, folder_of
from app.rescue.soundness import fault_of
from tests.arrows import ROOT
from tests.trials.homes import copied, home
from tests.trials.progress import Progress, asked
from tests.trials.starts import NO_SCREEN, Start, start, start_of_copy

LONGEST_S: dict[str, float] = {
    "watching": 2.0,
    "refreshing": 3.0,
    "analysing": 8.0,
    "migrating": 0.6,
    "backing up": 6.0,
}
"""The labours, and how long after its first word each is killed at the latest."""


class Pair(NamedTuple):
    """A start after a kill, an ordinary one beside it, and how many events were acknowledged until the kill."""

    after: Start
    beside: Start
    acknowledged: int


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


def trial(template: Paths, scratch: Path, labour: str, seed: int) -> Pair:
    """Kill it, judge, start it again beside an ordinary start, and judge again; how many events it acknowledged."""
    paths = copied(template, scratch / "now")
    known = events(paths)
    killed = kill(paths, labour, seed)
    judge(paths, killed)
    pair = Pair(start(paths), start_of_copy(template), len(killed.sure - known))
    judge(paths, killed)
    shutil.rmtree(paths.data)
    return pair


def main(first: int, times: int) -> None:
    """Report as a table; stops with the first loss."""
    took: dict[str, list[Pair]] = {name: [] for name in LONGEST_S}
    with tempfile.TemporaryDirectory() as scratch, Progress(every=10) as progress:
        templates = homes(Path(scratch))
        for seed in progress.seeds(first, times):
            labour = list(LONGEST_S)[seed % len(LONGEST_S)]
            took[labour].append(pair := trial(templates[labour], Path(scratch), labour, seed))
            progress.came["events acknowledged, none lost"] += pair.acknowledged
            progress.came[f"killed while {labour}"] += 1
            progress.measured("start, s", pair.after.took_s)
            progress.measured("start, s of processor", pair.after.busy_s)
    for labour, pairs in took.items():
        print(_line(labour, pairs) if pairs else f"{labour}: none")
    print(f"load {os.getloadavg()[0]:.1f}")


def _line(labour: str, pairs: Sequence[Pair]) -> str:
    """Medians of starts after a kill, and of ordinary ones beside them: what is the machine's, both have."""
    after, beside = [pair.after for pair in pairs], [pair.beside for pair in pairs]
    ratio = median(pair.after.busy_s / pair.beside.busy_s for pair in pairs)
    return (
        f"{labour:10} {len(pairs)} kills; start {median(each.took_s for each in after):.2f} s (an ordinary one"
        f" {median(each.took_s for each in beside):.2f} s), of processor"
        f" {median(each.busy_s for each in after):.2f} s ({ratio:.2f} of an ordinary one's)"
    )


if __name__ == "__main__":
    words = asked()
    main(words.first, words.times)
