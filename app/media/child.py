"""A locked-in process that answers one question after the other, seen from outside."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Protocol, TypeVar

import app
from app.media.arrival import READY
from app.media.why import Why

T = TypeVar("T")

START_LIMIT_S = 120.0
"""Generous: a busy disk may have to find the libraries first, and a process that steps back gets little of a busy
processor. One that cannot start ends at once.
"""

NO_START = (
    "New files cannot be looked at: the process that examines them does not start. "
    "Nothing was lost; start Ownfeed again, or set it up anew with run.py."
)

OVERWORKED = None if sys.platform == "win32" else -signal.SIGPROF
"""How a process ends that has worked for too long (see `background.end_after_work`)."""

START = "import sys; sys.path.append(sys.argv[1]); from {} import main; main()"
"""Isolated mode (-I) heeds neither the working folder nor PYTHONPATH: what runs is the program itself."""

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Threads of numpy spin while they wait for each other: 8 ms on a busy computer for a product that takes 0.1."""


class ChildError(Exception):
    """No file can be examined; the message is a sentence for the viewer."""


class Line(Protocol):
    """How questions reach the process: its stdin is `far_end`, and `arrival` tells it what comes there."""

    arrival: str
    far_end: int

    def close(self) -> None:
        """Hang up; the process then ends."""


class Child:
    """Runs `main()` of a module; each question must be answered within `limit_s` seconds.

    The process finds the line's arrival, then `arguments`, from sys.argv[2] on. It is started at once; the first
    question waits until it is ready.
    """

    def __init__(self, module: str, line: Line, limit_s: float, arguments: Sequence[str] = ()) -> None:
        self._line = line
        self._limit_s = limit_s
        self._overdue = self._ready = False
        self._process, self._answers = _start(module, line, arguments)

    @property
    def alive(self) -> bool:
        """Whether it can be asked again."""
        return self._process.poll() is None and not self._overdue

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    def ask(self, send: Callable[[], object], read: Callable[[BinaryIO], T]) -> T | Why:
        """Send a question and read its answer. It is dead if it took too long, crashed or answered nonsense.

        Raises ChildError when it did not even become ready.
        """
        self._become_ready()
        with self._deadline(self._limit_s):
            try:
                send()
                return read(self._answers)
            except (EOFError, OSError, ValueError):
                self._process.kill()
                self._process.wait()
                return Why.TIMED_OUT if self._overdue or self._overworked else Why.CRASHED

    def end(self) -> None:
        """Kill it, and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        self._line.close()
        self._answers.close()

    @property
    def _overworked(self) -> bool:
        """Whether it ended itself."""
        return self._process.returncode is not None and self._process.returncode == OVERWORKED

    def _become_ready(self) -> None:
        if self._ready:
            return
        with self._deadline(START_LIMIT_S), contextlib.suppress(ValueError):  # ended meanwhile
            self._ready = self._answers.read(1) == READY
        if not self._ready:
            self._process.kill()
            raise ChildError(NO_START)

    @contextlib.contextmanager
    def _deadline(self, seconds: float) -> Iterator[None]:
        """Kill the process when the block takes longer; a read in the block then ends."""
        timer = threading.Timer(seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _expire(self) -> None:
        self._overdue = True
        self._process.kill()


def _start(module: str, line: Line, arguments: Sequence[str]) -> tuple["subprocess.Popen[bytes]", BinaryIO]:
    """The process, and the stream of its answers."""
    root = str(Path(app.__file__).parents[1])
    answers, answers_end = os.pipe()
    try:
        process = subprocess.Popen(
            [sys.executable, "-I", "-c", START.format(module), root, line.arrival, *arguments],
            stdin=line.far_end,
            stdout=answers_end,
            stderr=subprocess.DEVNULL,
            env=os.environ | ONE_THREAD,
        )
    finally:
        os.close(line.far_end)
        os.close(answers_end)
    return process, os.fdopen(answers, "rb")
