"""The two commands of the README: set up and open the feed, set up and test.

    python3 run.py                  opens the feed
    python3 run.py test [WORD ...]  runs the tests; the words go to pytest
    python3 run.py WORD ...         any other words go to `ownfeed` as they are

`--yes` before the words installs what the system lacks without asking. Standard library only. Whatever is
said here goes to stderr: stdout belongs to the door that was asked.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.desktop.need import Need

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMP = ENVIRONMENT / "set-up.json"
LOCKS = {"run": "requirements.txt", "test": "requirements-test.txt"}
OLDEST_PYTHON = (3, 11)
SPACE_MB = 1300  # the environment takes 800, its downloads half as much again
FULL_MB = 50
SIDE_BY_SIDE = ["--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal"]  # how the whole suite runs
UNASKING = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


class SetUpError(Exception):
    """The set-up cannot go on; the text is a sentence for the viewer."""


class Wish(NamedTuple):
    """What the words on the command line ask for."""

    kind: str  # a key of LOCKS
    agreed: bool  # to installing what the system lacks
    words: list[str]

    @property
    def opens_the_feed(self) -> bool:
        return self.kind == "run" and self.words[:1] in ([], ["open"])


class Stamp(NamedTuple):
    """How far the set-up has come. Written last: an environment without one is unfinished."""

    place: str = ""
    lock: str = ""
    installed: tuple[str, ...] = ()  # kinds whose packages are in the environment
    equipped: tuple[str, ...] = ()  # kinds for which the system lacks nothing


def understand(words: list[str]) -> Wish:
    """`--yes` is ours as the first word or right behind `test`; everything else is passed on."""
    rest = list(words)
    agreed = rest[:1] == ["--yes"] or rest[:2] == ["test", "--yes"]
    if agreed:
        rest.remove("--yes")
    tests = rest[:1] == ["test"]
    return Wish("test" if tests else "run", agreed, rest[1:] if tests else rest)


def place() -> str:
    """Where the environment stands and on which Python; moved, or on another one, it must be made afresh."""
    return f"{ENVIRONMENT} on {PYTHON.resolve()}" if PYTHON.exists() else "nowhere"


def lock_digest(root: Path) -> str:
    """Changes with each file that decides what is installed."""
    digest = hashlib.sha256()
    for name in ("pyproject.toml", *LOCKS.values()):
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


def read_stamp(file: Path) -> Stamp:
    """The stamp, or an empty one where none can be read."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return Stamp(kept["place"], kept["lock"], tuple(kept["installed"]), tuple(kept["equipped"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Stamp()


def still_true(stamp: Stamp, here: str, lock: str) -> Stamp:
    """The stamp, or one that promises nothing when the environment or the lock has changed."""
    return stamp if (stamp.place, stamp.lock) == (here, lock) else Stamp(here, lock)


def set_up(wish: Wish) -> None:
    """Bring the system and the environment to what the wish needs; nothing to do when the stamp says so."""
    stamp, lock = read_stamp(STAMP), lock_digest(ROOT)
    held = still_true(stamp, place(), lock)
    missing = () if wish.kind in held.equipped else equip(wish)
    if wish.kind not in held.installed:
        install(wish.kind, afresh=stamp.place != place())
    kinds = {"test", "run"} if wish.kind == "test" else {"run"}
    installed = tuple(sorted({*held.installed, *kinds}))
    equipped = held.equipped if missing else tuple(sorted({*held.equipped, *kinds}))
    if (done := Stamp(place(), lock, installed, equipped)) != held:
        STAMP.write_text(json.dumps(done._asdict()), encoding="utf-8")
    if wish.opens_the_feed and any(need.blocks_the_window for need in missing):
        raise SetUpError("Without them no window opens. All else is set up: install them and start again.")


def equip(wish: Wish) -> tuple[Need, ...]:
    """Offer to install what the system lacks; gives what it lacks still."""
    from app.desktop.needs import lacking, needs  # noqa: PLC0415  # not worth its time in every start
    from app.desktop.packages import command, is_root, manager_of, spelled  # noqa: PLC0415

    missing = lacking(needs(tests=wish.kind == "test", makes_own_pip=not has_uv()))
    if steps := command(missing, manager_of(sys.platform), as_root=is_root()):
        say(f"This system lacks {listed(missing)}. One command brings it:\n    {spelled(steps)}")
        at_terminal = sys.stdin.isatty() and sys.stderr.isatty()
        if may_install(agreed=wish.agreed, as_root=is_root(), at_terminal=at_terminal):
            for step in steps:
                call(*step)
            missing = lacking(missing)
    if missing:
        say(f"Still lacking: {listed(missing)}. Ownfeed goes on as well as it can without.")
    return missing


def listed(needs: tuple[Need, ...]) -> str:
    return "; ".join(need.what for need in needs)


def may_install(*, agreed: bool, as_root: bool, at_terminal: bool) -> bool:
    """Asks where somebody can answer; root without a terminal is a machine that sets itself up."""
    if agreed or not at_terminal:
        return agreed or as_root
    say("Run it now? [Y/n]")
    return sys.stdin.readline().lower() in ("\n", "y\n", "yes\n")


def install(kind: str, *, afresh: bool) -> None:
    """Put the pinned packages and Ownfeed itself into the environment.

    The stamp goes first: after an interruption nobody knows what is whole, so the next start begins afresh.
    """
    STAMP.unlink(missing_ok=True)
    if afresh:
        make_environment()
    say("Installing the pinned packages ...")
    tool = ["uv", "pip"] if has_uv() else [PYTHON, "-m", "pip"]
    # compiled now, a first start need not do it: that is half a second (pip compiles unasked)
    target = ["--python", PYTHON, "--compile-bytecode"] if has_uv() else ["--disable-pip-version-check"]
    must(*tool, "install", *target, "--require-hashes", "-r", ROOT / LOCKS[kind])
    must(*tool, "install", *target, "--no-deps", "--no-build-isolation", "--editable", ROOT)
    call(PYTHON, "-m", "compileall", "-q", *(ROOT / part for part in ("app", "ui", "personalization")))


def make_environment() -> None:
    say(f"Setting Ownfeed up in {ENVIRONMENT}; this takes a minute, once.")
    if not os.access(ROOT, os.W_OK):
        raise SetUpError(f"The set-up may not write to {ROOT}. Make it writable or copy it elsewhere.")
    if shutil.disk_usage(ROOT).free < SPACE_MB << 20:
        raise SetUpError(f"The disk is nearly full: free {SPACE_MB} MB and start again. Nothing was changed.")
    if ENVIRONMENT.exists():
        shutil.rmtree(ENVIRONMENT)
    # sys.executable may lie in the very environment that was just removed
    python = getattr(sys, "_base_executable", sys.executable)
    must(*(["uv", "venv", "--python", python] if has_uv() else [python, "-m", "venv"]), ENVIRONMENT)


@cache
def has_uv() -> bool:
    """Is there a uv that runs? Some version managers leave one that does not."""
    return shutil.which("uv") is not None and call("uv", "--version") == 0


def call(*command: str | Path) -> int:
    """Run a program with its output on our stderr; its exit code, or 127 where there is no such program."""
    try:
        return subprocess.call(command, stdout=sys.stderr, env=UNASKING)
    except OSError:
        return 127


def must(*command: str | Path) -> None:
    if call(*command) != 0:
        raise SetUpError(why_failed(shutil.disk_usage(ROOT).free >> 20))


def why_failed(free_mb: int) -> str:
    if free_mb < FULL_MB:
        return f"The disk is full. Free {SPACE_MB} MB and start again: the set-up then begins afresh."
    return (
        "The set-up stopped; the lines above say why. Most often the network is away: see to it and start "
        "again. What was downloaded is kept; your clips and what was learned are never touched."
    )


def start(wish: Wish) -> int:
    """Hand over to what was asked for; its exit code is ours."""
    command = [str(PROGRAMS / "ownfeed"), *wish.words]
    if wish.kind == "test":
        os.chdir(ROOT)
        command = [str(PYTHON), "-m", "pytest", *(wish.words or SIDE_BY_SIDE)]
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def main(words: list[str]) -> int:
    if sys.version_info < OLDEST_PYTHON:
        say("Ownfeed needs Python 3.11 or newer; start it with one, for instance: python3.12 run.py")
        return 1
    wish = understand(words)
    try:
        set_up(wish)
    except SetUpError as error:
        say(str(error))
        return 1
    except OSError as error:
        say(
            f"The set-up could not use {error.filename or ROOT}: {error.strerror}. Mend that and start again."
        )
        return 1
    except KeyboardInterrupt:
        say("\nThe set-up was interrupted; the next start begins it afresh.")
        return 130
    return start(wish)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
