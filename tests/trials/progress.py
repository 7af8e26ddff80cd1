"""Tells how a long trial is doing, and what it came to, also when it is ended early."""

import argparse
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from types import FrameType, TracebackType
from typing import TextIO

EVERY, KINDS = 20, 6
"""A line for so many cases, with the most frequent kinds."""


def asked(*words: str, times: int | None = None) -> argparse.Namespace:
    """What the command line says: how many `times`, the `first` seed, and the other words in their order."""
    parser = argparse.ArgumentParser()
    parser.add_argument("times", type=int, nargs="?" if times else None, default=times)
    for word in words:
        parser.add_argument(word)
    parser.add_argument("--from", dest="first", type=int, default=0, help="the seed to begin with")
    return parser.parse_args()


class Progress:
    """Hands out seeds, and tells of them: a line for so many cases, and a table when the block ends.

    SIGTERM and SIGINT end it after the case under way; a second one ends the program as ever. An error ends the
    block too, with the table and the seed that it came with.
    """

    def __init__(self, every: int = EVERY, to: TextIO | None = None) -> None:
        self.came = Counter[str]()
        self.worst = dict[str, tuple[float, int]]()
        self._every, self._to = every, to or sys.stdout
        self._seed, self._done, self._begun_s, self._ended = 0, 0, time.monotonic(), False
        self._before = dict[int, Callable[[int, FrameType | None], object] | int | None]()

    def seeds(self, first: int, times: int) -> Iterator[int]:
        """The seeds from the first one on, as long as nobody ends it."""
        for self._seed in range(first, first + times):
            yield self._seed
            self._done += 1
            if self._done % self._every == 0:
                self._say(f"{self._state()}: {self._counts()}{self._worst()}")
            if self._ended:
                return

    def measured(self, what: str, value: float) -> None:
        """Keep a value, with the seed that it came with, where it is the largest of its kind."""
        self.worst[what] = max(self.worst.get(what, (value, self._seed)), (value, self._seed))

    def lines(self) -> Iterable[str]:
        """The table."""
        yield from (f"{what:44} {number}" for what, number in sorted(self.came.items()))
        yield from (f"worst {what:38} {value:.2f} (seed {at})" for what, (value, at) in self.worst.items())
        yield self._state()

    def __enter__(self) -> "Progress":
        for number in (signal.SIGTERM, signal.SIGINT):
            self._before[number] = signal.signal(number, self._end)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: BaseException | TracebackType | None) -> None:
        self._restore()
        self._say("\n".join(self.lines()))
        if kind is not None:
            self._say(f"broke off with seed {self._seed}: go on with --from {self._seed}")
        elif self._ended:
            self._say(f"ended early: go on with --from {self._seed + 1}")

    def _end(self, *_: object) -> None:
        self._ended = True
        self._restore()

    def _restore(self) -> None:
        while self._before:
            signal.signal(*self._before.popitem())

    def _state(self) -> str:
        return f"{self._done} done, seed {self._seed}, {time.monotonic() - self._begun_s:.0f} s"

    def _counts(self) -> str:
        return ", ".join(f"{what} {number}" for what, number in sorted(self.came.most_common(KINDS)))

    def _worst(self) -> str:
        return "".join(f"; worst {what} {value:.2f}" for what, (value, _) in self.worst.items())

    def _say(self, text: str) -> None:
        print(text, file=self._to, flush=True)
