"""Plays mutants under strace; what did the program open? `python -m tests.trials.traced 200 FOLDER`."""

import os
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
WINDOW, HELPER = "window", "helper"
"""The process with the window, from the first mutant on; and whatever else it started that is not locked in."""

PLAYING = "/mutants/"
PROGRAM = (sys.prefix, sys.base_prefix, str(ROOT))
SYSTEM = ("/usr/", "/lib", "/etc/localtime", "/etc/fonts", "/etc/ld.so", "/proc/", "/sys/", "/dev/")
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
    (folder / "own").mkdir()
    own = os.environ | {"TMPDIR": str(folder / "own")}
    subprocess.run([*strace, *play], cwd=ROOT, check=True, stderr=subprocess.DEVNULL, env=own)
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


def since(calls: Mapping[int, list[Call]], pid: int, mark: re.Pattern[str]) -> list[Call]:
    """What all threads of a process did from the first call of any of them on that bears the mark."""
    own = sorted(call for thread in set(threads(calls, pid)) for call in calls.get(thread, ()))
    begun_s = next((call.at_s for call in own if mark.search(call.text)), float("inf"))
    return [call for call in own if call.at_s > begun_s]


def report(calls: Mapping[int, list[Call]]) -> Iterator[tuple[str, str]]:
    """What each process did: its module, with a file or the kind of a socket; locked-in ones from the lock on."""
    for pid in calls:
        begun = next((found[1] for call in calls[pid] if (found := BEGUN.search(call.text))), "")
        if begun:
            module, mark = _kind(begun)
            yield module, "a process"
            for call in since(calls, pid, mark):
                if found := OPENED.search(call.text) or SOCKET.search(call.text):
                    yield module, found[1]


def _kind(begun: str) -> tuple[str, re.Pattern[str]]:
    """Which process this is, and from which call on it is judged."""
    module = next((name for name in JAILED if name in begun), "")
    if module:
        return module, LOCKED
    return (WINDOW, re.compile(PLAYING)) if "tests.trials.mutations" in begun else (HELPER, BEGUN)


def strange(behaved: Iterable[tuple[str, str]], own: tuple[str, ...]) -> set[tuple[str, str]]:
    """What no clip may bring about: a file outside of these own folders, or a socket that leads elsewhere."""
    return {(module, what) for module, what in behaved if _is_strange(module, what, own)}


def _is_strange(module: str, what: str, own: tuple[str, ...]) -> bool:
    sound, locked_in = module == PLAYER, module in JAILED
    if what.startswith("AF_"):
        return what != "AF_UNIX" or not sound
    allowed = PROGRAM + SYSTEM + (SOUND if sound else ()) + (() if locked_in else own)
    return what.startswith("/") and not what.startswith(allowed)


def place(what: str) -> str:
    """A folder that stands for the many files of it."""
    return "/".join(what.split("/")[:5])


def main(times: int, clips: Path) -> None:
    """Report as a table."""
    with tempfile.TemporaryDirectory() as scratch:
        behaved = list(report(traced(times, clips, Path(scratch))))
        odd = strange(behaved, (scratch, str(clips.resolve())))
    for (module, what), number in sorted(Counter((module, place(what)) for module, what in behaved).items()):
        print(f"{module:28} {number:6} {what}")
    print(f"strange: {odd or 'nothing'}")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
