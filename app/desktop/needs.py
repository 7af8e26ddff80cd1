"""What Ownfeed needs from the operating system. Standard library only: `run.py` reads it before all else."""

import sys
from collections.abc import Iterable

from app.desktop import probes
from app.desktop.linux_libraries import LINUX_LIBRARIES
from app.desktop.need import Need

LIBVLC = Need(
    "libVLC, which plays the clips",
    probes.libvlc,
    {
        "apt": "libvlc5 vlc-plugin-base",
        "dnf": "vlc-libs vlc-plugins-base vlc-plugin-ffmpeg",
        "pacman": "libvlc vlc-plugins-base vlc-plugin-ffmpeg",
        "zypper": "libvlc5 vlc-noX",
        "brew": "vlc",
        "winget": "VideoLAN.VLC",
    },
)

PIP = Need(
    "pip for new environments",
    probes.imports("ensurepip"),
    {"apt": f"python3.{sys.version_info.minor}-venv"},
)

LINUX_TESTS = (
    Need(
        "a virtual screen",
        probes.runs("xvfb-run", "xauth"),
        {
            "apt": "xvfb xauth libgl1-mesa-dri",
            "dnf": "xorg-x11-server-Xvfb xorg-x11-xauth mesa-dri-drivers",
            "pacman": "xorg-server-xvfb xorg-xauth mesa",
            "zypper": "xorg-x11-server-Xvfb xauth Mesa-dri",
        },
    ),
    Need("ffprobe", probes.runs("ffprobe"), {"apt": "ffmpeg", "pacman": "ffmpeg"}),
    Need("strace", probes.runs("strace"), dict.fromkeys(("apt", "dnf", "pacman", "zypper"), "strace")),
)


def needs(*, tests: bool, makes_own_pip: bool) -> tuple[Need, ...]:
    """All that this system must have to run Ownfeed, or its tests as well.

    makes_own_pip: the environment is made by Python itself, not by uv
    """
    linux = sys.platform == "linux"
    return (
        *((PIP,) if makes_own_pip else ()),
        *(LINUX_LIBRARIES if linux else ()),
        LIBVLC,
        *(LINUX_TESTS if linux and tests else ()),
    )


def lacking(wanted: Iterable[Need]) -> tuple[Need, ...]:
    """Those that are not there now."""
    return tuple(need for need in wanted if not need.is_there())
