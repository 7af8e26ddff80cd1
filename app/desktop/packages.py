"""The one command with which this system's package manager brings what is lacking.

Standard library only: `run.py` runs it, the window's pages and `ownfeed check` show it.
"""

import os
import shlex
import shutil
import sys
from collections.abc import Callable, Iterable

from app.desktop.need import Need

Command = tuple[tuple[str, ...], ...]
"""Steps, each a program with its words; only the last must succeed (a stale package list may do)."""

MANAGERS: dict[str, tuple[str, ...]] = {
    "apt": ("apt-get update", "apt-get install --yes --no-install-recommends"),
    "dnf": ("dnf install --assumeyes",),
    "pacman": ("pacman --sync --needed --noconfirm",),
    "zypper": ("zypper --non-interactive install --no-recommends",),
    "brew": ("brew install --cask",),
    "winget": ("winget install --exact --accept-source-agreements --accept-package-agreements --id",),
}
BY_PLATFORM = {"linux": ("apt", "dnf", "pacman", "zypper"), "darwin": ("brew",), "win32": ("winget",)}


def manager_of(platform: str, which: Callable[[str], str | None] = shutil.which) -> str | None:
    """The package manager of a system: a key of MANAGERS, or None when we know none there."""
    known = BY_PLATFORM.get(platform, ())
    return next((name for name in known if which(MANAGERS[name][0].split()[0])), None)


def command(needs: Iterable[Need], manager: str | None, *, as_root: bool) -> Command | None:
    """What brings these needs; None when the manager has nothing for any of them."""
    names = [name for need in needs for name in need.packages.get(manager or "", "").split()]
    if manager is None or not names:
        return None
    steps = [step.split() for step in MANAGERS[manager]]
    steps[-1] += names
    sudo = ["sudo"] if manager in BY_PLATFORM["linux"] and not as_root else []
    return tuple(tuple(sudo + step) for step in steps)


def spelled(steps: Command) -> str:
    """The command as a viewer types it."""
    return " && ".join(shlex.join(step) for step in steps)


def is_root() -> bool:
    """May this process install without asking for a password?"""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def remedy(needs: Iterable[Need]) -> str:
    """What the viewer types to get these needs; an empty string when we cannot know."""
    steps = command(needs, manager_of(sys.platform), as_root=is_root())
    return spelled(steps) if steps else ""
