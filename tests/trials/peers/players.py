"""The players that are compared, each set up as its manual says is quickest."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.arrows import ROOT
from tests.trials.peers.screen import HEIGHT, WIDTH, Screen

OWN, MPV, VLC = "Ownfeed", "mpv", "VLC"
NOBODY = 65534
"""VLC does not run as root."""


@dataclass(frozen=True, slots=True)
class Player:
    """How a program is started on the clips, and which key shows the next one."""

    name: str
    command: Sequence[str]
    key: str
    user: int | None = None


def players(clips: Sequence[Path], data: Path) -> Iterator[Player]:
    """Ownfeed with its data folder, and those that are installed here."""
    files = [str(clip) for clip in clips]
    yield Player(OWN, [sys.executable, "-m", "app", "--data-dir", str(data), "open"], "Down")
    if shutil.which("mpv"):
        drawn = ["--no-config", "--no-osc", "--osd-level=0", "--vo=x11", f"--geometry={WIDTH}x{HEIGHT}+0+0"]
        ahead = ["--cache=yes", "--prefetch-playlist=yes", "--loop-file=inf", "--loop-playlist=inf"]
        yield Player(MPV, ["mpv", *drawn, *ahead, *files], "Return")
    if shutil.which("vlc"):
        quiet = ["-I", "dummy", "--ignore-config", "--no-video-title-show", "--no-osd"]
        user = NOBODY if os.geteuid() == 0 else None
        yield Player(VLC, ["vlc", *quiet, "--vout=xcb_x11", "--loop", *files], "n", user)


def missing() -> list[str]:
    """Why some are not compared, in sentences."""
    return [
        f"{name} is not installed here, so it is not compared."
        for name in ("mpv", "vlc")
        if not shutil.which(name)
    ]


@contextmanager
def running(player: Player, on: Screen, home: Path) -> Iterator[int]:
    """The program on that screen until the block ends: its process id."""
    surroundings = {**os.environ, "DISPLAY": on.name, "QT_QPA_PLATFORM": "xcb", "HOME": str(home)}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        player.command,
        cwd=ROOT,
        env=surroundings,
        user=player.user,
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
    ) as process:
        try:
            yield process.pid
        finally:
            process.terminate()
