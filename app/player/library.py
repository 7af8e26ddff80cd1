"""Whether this system has libVLC."""

import subprocess
import sys

from app.player.spawning import environment

MISSING = "Clips cannot be played because libVLC is missing. Install VLC, then look again; nothing is lost."
DOES_NOT_START = "The player does not start. Restart the program or install VLC anew; nothing is lost."
LONGEST_LOOK_S = 20.0
_TRY = "import vlc, sys; sys.exit(vlc.Instance('--quiet', '--no-audio') is None)"


def available() -> str | None:
    """A sentence if clips cannot be played here, else None. Waits for a process: not for the GUI thread."""
    command = [sys.executable, "-I", "-c", _TRY]
    try:
        tried = subprocess.run(
            command, capture_output=True, env=environment(), timeout=LONGEST_LOOK_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return DOES_NOT_START
    return MISSING if tried.returncode else None
