"""Plays mutants under strace; what did locked-in processes open? `python -m tests.trials.traced 40 FOLDER`."""

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.arrows import ROOT

CALLS = "trace=execve,clone,clone3,fork,vfork,seccomp,open,openat,openat2,socket,connect"
BEGUN = re.compile(r"execve\(.*?, \[(.*)\], 0x")
THREAD = re.compile(r"clone3?\(.*CLONE_THREAD.*\) += (\d+)$")
LOCKED = re.compile(r"seccomp\(SECCOMP_SET_MODE_FILTER.* = 0$")
OPENED = re.compile(r'open(?:at|at2)?\((?:AT_FDCWD, )?"([^"]*)".*\) = \d+')
SOCKET = re.compile(r"(?:socket|connect)\(.*(AF_\w+).*\) = \d+$")
PLAYER = "app.player.child"
JAILED = (PLAYER, "app.sources.probe_child", "app.analysis.decode.child")
PROGRAM = (sys.prefix, sys.base_prefix, str(ROOT))
SYSTEM = ("/usr/", "/lib", "/etc/fonts", "/etc/ld.so", "/proc/", "/sys/", "/dev/")
SOUND = ("/etc/pulse", "/etc/machine-id", str(Path.home() / ".config/pulse"))
"""What the sound library reads before it speaks to the sound server; only the player makes sound."""


class Call(NamedTuple):
    """A line of a trace, and when (s since 1970)."""

    at_s: float
    text: str


def traced(times: int, clips: Path, folder: Path) -> dict[int, list[Call]]:
    """Run the mutations under strace; the calls of each thread by its id."""
    play = [sys.executable, "-m", "tests.trials.mutations", str(times), str(clips)]
    strace = ["strace", "-ff", "-ttt", "-s", "400", "-e", CALLS, "-o", str(folder / "trace")]
    subprocess.run([*strace, *play], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    return {int(file.suffix[1:]): list(_calls(file)) for file in folder.glob("trace.*")}


def _calls(file: Path) -> Iterator[Call]:
    for line in file.read_text(errors="replace").splitlines():
        at, _, text = line.partition(" ")
        yield Call(float(at), text)


def threads(calls: Mapping[int, list[Call]], of: int) -> Iterator[int]:
    """A process's own first thread, and those that it started."""
    yield of
    for call in calls.get(of, ()):
        if found := THREAD.search(call.text):
            yield from threads(calls, int(found[1]))


def behind_the_lock(calls: Mapping[int, list[Call]], pid: int) -> list[Call]:
    """What all threads of a process did once its first filter was in place."""
    locked_s = next((call.at_s for call in calls[pid] if LOCKED.search(call.text)), float("inf"))
    own = (call for thread in set(threads(calls, pid)) for call in calls.get(thread, ()))
    return sorted(call for call in own if call.at_s > locked_s)


def report(calls: Mapping[int, list[Call]]) -> Iterator[tuple[str, str]]:
    """What each kind of locked-in process did behind its lock: its module, and a file, or the kind of a socket."""
    for pid in calls:
        begun = next((found[1] for call in calls[pid] if (found := BEGUN.search(call.text))), "")
        if module := next((name for name in JAILED if name in begun), ""):
            yield module, "a process"
            for call in behind_the_lock(calls, pid):
                if found := OPENED.search(call.text) or SOCKET.search(call.text):
                    yield module, found[1]


def strange(behaved: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """What no clip may bring about: a file of somebody's, or a socket that leads elsewhere."""
    return {(module, what) for module, what in behaved if _is_strange(what, module == PLAYER)}


def _is_strange(what: str, makes_sound: bool) -> bool:
    if what.startswith("AF_"):
        return what != "AF_UNIX" or not makes_sound
    return what.startswith("/") and not what.startswith(PROGRAM + SYSTEM + (SOUND if makes_sound else ()))


def place(what: str) -> str:
    """A folder that stands for the many files of it."""
    return "/".join(what.split("/")[:5])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        behaved = list(report(traced(int(sys.argv[1]), Path(sys.argv[2]), Path(scratch))))
    for (module, what), number in sorted(Counter((module, place(what)) for module, what in behaved).items()):
        print(f"{module:28} {number:6} {what}")
    print(f"strange: {strange(behaved) or 'nothing'}")
