"""Has a thousand clips looked into beside a window in use, and kills it meanwhile: none is lost, none done twice.

python -m tests.trials.thousand CLIPS [COUNT] [KILLS]   # cuts the videos in CLIPS into COUNT; the real models work
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from app import settings
from app.bench.footage import fill
from app.paths import Paths
from app.store.database import open_store
from tests.arrows import ROOT
from tests.trials.pieces import pieces
from tests.trials.starts import NO_SCREEN

COUNT, KILLS, TELL = 1000, 3, 50


def home(folder: Path, clips: Path, count: int) -> Paths:
    """A catalogue of so many new clips, nothing of which was looked into."""
    films, paths = folder / "clips", Paths.of(folder / "data")
    films.mkdir()
    pieces(clips, films, count)
    with closing(open_store(paths.database)) as store:
        settings.put(store, "first_run_done", True)
        settings.put(store, "analysis", "off")
    fill(paths, [films])
    return paths


def watch(paths: Paths, found: Counter[str], until: int) -> bool:
    """Use a window until so many clips were looked into, then kill it; whether it had nothing left to do."""
    command = [sys.executable, "-m", "tests.trials.busy_window", str(paths.data)]
    begun, ended = len(found), False
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | NO_SCREEN,
    ) as window:
        assert window.stdout is not None
        for line in window.stdout:
            ended = _heard(line, found) and len(found) > begun
            if ended or len(found) >= until:
                break
        time.sleep(random.Random(until).random())  # somewhere amid a clip
        window.send_signal(signal.SIGKILL)
        for line in window.stdout:
            _heard(line, found)
    return ended


def _heard(line: str, found: Counter[str]) -> bool:
    """Count what was found; whether nothing is left."""
    word, *rest = line.split()
    if word == "found":
        found[rest[0]] += 1
        if sum(found.values()) % TELL == 0:
            print(f"{sum(found.values())} looked into, load {os.getloadavg()[0]:.1f}", flush=True)
    elif word == "gap":
        print(
            "window away, of 1,000 all but one / worst: {} / {} ms, itself at work {} / {} ms".format(*rest),
            flush=True,
        )
    return word == "idle"


def judge(paths: Paths, found: Counter[str], count: int) -> str:
    """What is on disk, as another program reads it."""
    with closing(open_store(paths.database)) as store:
        ask = store.connection.execute
        [(kept,), (aside,)] = (
            ask(f"SELECT count(*) FROM {table}").fetchone() for table in ("findings", "unfound")
        )
        sound = ask("PRAGMA integrity_check").fetchone()[0]
    twice = sum(times > 1 for times in found.values())
    assert (kept + aside, twice, sound) == (count, 0, "ok"), (kept, aside, twice, sound)
    return f"{count} clips: findings {kept}, set aside {aside}, done twice {twice}"


def main(clips: Path, count: int, kills: int) -> None:
    """Stops with the first loss."""
    found, begun_s = Counter[str](), time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        paths = home(Path(scratch), clips, count)
        print(f"taken in after {time.monotonic() - begun_s:.0f} s", flush=True)
        for kill in range(1, kills + 1):
            watch(paths, found, kill * count // (kills + 1))
            print(f"killed after {len(found)}", flush=True)
        while not watch(paths, found, sys.maxsize):
            print(f"ended by itself after {len(found)}", flush=True)
        print(f"{judge(paths, found, count)}; {kills} kills, {time.monotonic() - begun_s:.0f} s")


if __name__ == "__main__":
    _numbers = [int(number) for number in sys.argv[2:]]
    main(Path(sys.argv[1]), *[*_numbers, *(COUNT, KILLS)[len(_numbers) :]])
