"""The one command names what this system's package manager has."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.desktop.linux_libraries import LINUX_LIBRARIES
from app.desktop.need import Need
from app.desktop.needs import LIBVLC, needs
from app.desktop.packages import BY_PLATFORM, MANAGERS, command, manager_of, spelled

CAKE = Need("cake", lambda: False, {"apt": "flour eggs", "brew": "cake"})
TEA = Need("tea", lambda: False, {"apt": "tea"})


@pytest.mark.parametrize(
    ("platform", "programs", "manager"),
    [
        ("linux", {"apt-get"}, "apt"),
        ("linux", {"dnf"}, "dnf"),
        ("linux", {"pacman"}, "pacman"),
        ("linux", {"zypper"}, "zypper"),
        ("linux", {"brew"}, None),
        ("darwin", {"brew"}, "brew"),
        ("darwin", set(), None),
        ("win32", {"winget"}, "winget"),
        ("sunos5", {"apt-get"}, None),
    ],
)
def test_each_system_is_asked_for_its_own_manager(
    platform: str, programs: set[str], manager: str | None
) -> None:
    assert manager_of(platform, lambda program: program if program in programs else None) == manager


def test_all_that_lacks_comes_with_one_command() -> None:
    steps = command((CAKE, TEA), "apt", as_root=False)
    assert steps is not None
    assert spelled(steps) == (
        "sudo apt-get update && sudo apt-get install --yes --no-install-recommends flour eggs tea"
    )


def test_root_needs_no_sudo() -> None:
    steps = command((CAKE,), "apt", as_root=True)
    assert steps is not None
    assert all(step[0] == "apt-get" for step in steps)


def test_brew_is_never_run_as_root() -> None:
    assert command((CAKE, TEA), "brew", as_root=False) == (("brew", "install", "--cask", "cake"),)


def test_where_nothing_can_be_had_no_command_is_offered() -> None:
    assert command((TEA,), "brew", as_root=False) is None
    assert command((CAKE,), None, as_root=True) is None
    assert command((), "apt", as_root=True) is None


def test_every_manager_can_bring_the_player() -> None:
    assert set(LIBVLC.packages) == set(MANAGERS)


def test_every_linux_manager_can_bring_what_a_window_needs() -> None:
    for need in LINUX_LIBRARIES:
        assert set(need.packages) == set(BY_PLATFORM["linux"]), need.what


@pytest.mark.skipif(shutil.which("apt-get") is None, reason="this system has no apt")
def test_apt_knows_each_package() -> None:
    if not any(Path("/var/lib/apt/lists").glob("*_Packages*")):
        pytest.skip("apt has no package lists here; `apt-get update` brings them")
    steps = command(needs(tests=True, makes_own_pip=False), manager_of(sys.platform), as_root=True)
    assert steps is not None
    names = steps[-1][steps[-1].index("install") + 1 :]
    answer = subprocess.run(
        ["apt-get", "--simulate", "--no-install-recommends", "install", *names],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
