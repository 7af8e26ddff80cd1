"""How long a start of the feed takes, by the clock and by the processor."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

from app.paths import Paths
from tests.arrows import ROOT
from tests.trials.homes import copied

PATIENCE_S = 300.0
NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


class Start(NamedTuple):
    """Seconds until a clip moved, and of processor until the program had ended, with all its processes."""

    took_s: float
    busy_s: float


def start(paths: Paths) -> Start:
    """Start the feed with real libVLC, until a clip moves."""
    command = [sys.executable, "-m", "app", "--data-dir", str(paths.data), "open", "--until-it-moves"]
    before, begin_s = getrusage(RUSAGE_CHILDREN), time.time()
    done = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
        env=os.environ | NO_SCREEN,
    )
    after = getrusage(RUSAGE_CHILDREN)
    busy_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Start(float(json.loads(done.stdout)["moving_at"]) - begin_s, busy_s)


def start_of_copy(template: Paths) -> Start:
    """An ordinary start there, on this computer and just now."""
    with tempfile.TemporaryDirectory() as scratch:
        return start(copied(template, Path(scratch)))
