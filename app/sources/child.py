"""One probe process, seen from outside."""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import app
from app.sources.handover import HandOver
from app.sources.probed import Probed, Why
from app.sources.wire import READY, read_answer

START_LIMIT_S = 30.0
"""Generous, since a busy disk may have to find the decoder's libraries first."""

NO_START = (
    "New files cannot be looked at: the process that examines them does not start. "
    "Nothing was lost; start Ownfeed again, or set it up anew with run.py."
)

START = "import sys; sys.path.append(sys.argv[1]); from app.sources.probe_child import main; main()"
"""Isolated mode (-I) heeds neither the working folder nor PYTHONPATH: what runs is the program itself."""


class ProbeError(Exception):
    """No file can be examined; the message is a sentence for the viewer."""


class Child:
    """A process that examines one file after the other, each within `limit_s` seconds.

    Raises ProbeError when it cannot be started.
    """

    def __init__(self, hand_over: HandOver, limit_s: float) -> None:
        self._hand_over = hand_over
        self._limit_s = limit_s
        self._overdue = False
        self._process, self._answers = _start(hand_over)
        with self._deadline(START_LIMIT_S):
            ready = self._answers.read(1) == READY
        if not ready:
            self.end()
            raise ProbeError(NO_START)

    @property
    def alive(self) -> bool:
        """Whether it can be asked again."""
        return self._process.poll() is None and not self._overdue

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    def ask(self, file: BinaryIO) -> Probed | Why:
        """Its answer. It is dead afterwards if it took too long, crashed or answered nonsense."""
        with self._deadline(self._limit_s):
            try:
                self._hand_over.send(file)
                return read_answer(self._answers)
            except (EOFError, OSError, ValueError):
                self._process.kill()
                self._process.wait()
                return Why.TIMED_OUT if self._overdue else Why.CRASHED

    def end(self) -> None:
        """Kill it, and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        self._hand_over.close()
        self._answers.close()

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


def _start(hand_over: HandOver) -> tuple["subprocess.Popen[bytes]", BinaryIO]:
    """The process, and the stream of its answers."""
    root = str(Path(app.__file__).parents[1])
    answers, answers_end = os.pipe()
    try:
        process = subprocess.Popen(
            [sys.executable, "-I", "-c", START, root, hand_over.arrival],
            stdin=hand_over.far_end,
            stdout=answers_end,
            stderr=subprocess.DEVNULL,
        )
    finally:
        os.close(hand_over.far_end)
        os.close(answers_end)
    return process, os.fdopen(answers, "rb")
