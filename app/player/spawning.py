"""The command line and the surroundings of a player process."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = str(Path(__file__).parents[2])
"""Where the packages lie: the checkout, or site-packages."""
BOOTSTRAP = "import sys; sys.path.insert(0, sys.argv[1]); from app.player.child.main import main; main()"
KEPT = (
    "PATH",
    "HOME",
    "LANG",
    "SYSTEMROOT",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "VLC_PLUGIN_PATH",
    "PYTHON_VLC_LIB_PATH",
    "PYTHON_VLC_MODULE_PATH",
    "XDG_RUNTIME_DIR",
    "PULSE_SERVER",
)
"""What libVLC needs of the environment. No MALLOC_ARENA_MAX: it nearly triples libVLC's memory."""

READABLE = (
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/lib",
    "/lib64",
    "/nix/store",
    "/etc/ld.so.cache",
    "/etc/pulse",
    "/etc/alsa",
    "/etc/machine-id",
    "/usr/share/alsa",
    "/dev/null",
    "/dev/urandom",
)
"""Libraries, and what a sound server's client looks up; no clips: those come as open descriptors."""
SOUND_DEVICES = ("/dev/snd", "/dev/shm")


def command_line(settings: Mapping[str, object]) -> list[str]:
    """A fresh interpreter, never a fork of the Qt process; -I so that nothing strange is imported."""
    return [sys.executable, "-I", "-c", BOOTSTRAP, ROOT, json.dumps(settings)]


def environment() -> dict[str, str]:
    """The few variables that the process gets."""
    return {name: os.environ[name] for name in KEPT if name in os.environ}


def settings(sound: bool, layers: Sequence[str]) -> dict[str, object]:
    """What the process is told about its surroundings."""
    home = Path.home()
    own = [ROOT, sys.prefix, sys.base_prefix, str(home / ".config/pulse")]
    return {
        "sound": sound,
        "layers": [*layers],
        "readable": [*READABLE, *own],
        "writable": [*SOUND_DEVICES] if sound else [],
    }
