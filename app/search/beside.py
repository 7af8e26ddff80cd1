"""The search beside the window: in a process of its own, as the model that reads words takes a hundred megabytes.

The process reads the catalogue itself, so that only questions and answers cross. It ends after a minute without a
question, and with this one: its end of the pipe then closes.
"""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.search.question import Hit, Question

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

IDLE_S = 60.0
LIMIT_S = 30.0
"""For an answer; a slow disk may have to find the model first."""

BROKEN = "The search by meaning broke off. Clips with your words are listed; search again for the others."


class SearchError(Exception):
    """The process ended before it answered; the message is for the viewer."""


class Running(NamedTuple):
    """The process, and the pipe to it."""

    process: "BaseProcess"
    pipe: "Connection"


class Beside:
    """Owns the process, which starts with the first question. Used by one thread, which waits for each answer."""

    def __init__(self, database: Path, idle_s: float = IDLE_S) -> None:
        self._database, self._idle_s = database, idle_s
        self._running: Running | None = None

    def ask(self, question: Question) -> tuple[Hit, ...]:
        """The answer. Raises SearchError where the process ends twice before it gives one."""
        try:
            return self._ask(question)
        except (EOFError, OSError):  # it may have gone to rest at this very moment
            self.close()
        try:
            return self._ask(question)
        except (EOFError, OSError) as error:
            self.close()
            raise SearchError(BROKEN) from error

    @property
    def pid(self) -> int | None:
        """The process, while it runs."""
        running = self._running
        return running.process.pid if running is not None and running.process.is_alive() else None

    def close(self) -> None:
        """End the process: it holds nothing that the catalogue does not."""
        if self._running is not None:
            self._running.process.kill()
            self._running.process.join()
            self._running.pipe.close()
            self._running = None

    def _ask(self, question: Question) -> tuple[Hit, ...]:
        if self._running is None or not self._running.process.is_alive():
            self.close()
            self._running = self._started()
        self._running.pipe.send(question)
        if not self._running.pipe.poll(LIMIT_S):
            raise EOFError
        answer: tuple[Hit, ...] = self._running.pipe.recv()
        return answer

    def _started(self) -> Running:
        import multiprocessing  # noqa: PLC0415  # not needed until somebody searches

        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=serve, args=(theirs, self._database, self._idle_s), daemon=True)
        process.start()
        theirs.close()
        return Running(process, ours)


def serve(pipe: "Connection", database: Path, idle_s: float) -> None:
    """What runs in the process: answers until nobody asks any more."""
    from app.search.finder import open_finder  # noqa: PLC0415  # brings numpy: only here, never in the window

    with open_finder(database) as finder:
        while pipe.poll(idle_s):
            try:
                question = pipe.recv()
            except EOFError:
                return
            pipe.send(finder.answer(question))
