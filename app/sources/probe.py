"""Asks child processes what a file is, and outlives whatever the file does to them."""

import contextlib
import queue
import threading
from collections.abc import Callable
from typing import BinaryIO, Self

from app.media.examiner import Examiner
from app.media.handover import HandOver, best_hand_over
from app.media.why import Why
from app.sources.probed import Probed
from app.sources.wire import read_answer

LIMIT_S = 5.0

Probe = Examiner[Probed | Why]


def start(hand_over: HandOver, limit_s: float = LIMIT_S) -> Probe:
    """One child."""
    return Examiner("app.sources.probe_child", read_answer, hand_over, limit_s)


class Prober:
    """Keeps the children: made when they are needed, one for each thread that asks, replaced when they end.

    May be asked by several threads at once. Use it in a `with` block, so that no child outlives the scan.
    """

    def __init__(self, limit_s: float = LIMIT_S, hand_over: Callable[[], HandOver] = best_hand_over) -> None:
        self._limit_s = limit_s
        self._hand_over = hand_over
        self._idle: queue.SimpleQueue[Probe] = queue.SimpleQueue()
        self._alive: set[Probe] = set()
        self._lock = threading.Lock()

    def probe(self, file: BinaryIO) -> Probed | Why:
        """What the open file is, or why it is refused: also when it crashes the child or takes too long.

        Raises ChildError when no child can be started at all.
        """
        child = self._child()
        answer = child.examine(file)
        if child.alive:
            self._idle.put(child)
        else:
            self._end(child)
        return answer

    @property
    def children(self) -> tuple[Probe, ...]:
        """Those that live just now."""
        with self._lock:
            return tuple(self._alive)

    def close(self) -> None:
        """End all children, also those at work; whoever waits for one is told that it crashed."""
        for child in self.children:
            self._end(child)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _child(self) -> Probe:
        with contextlib.suppress(queue.Empty):
            while True:
                child = self._idle.get_nowait()
                if child.alive:
                    return child
                self._end(child)
        child = start(self._hand_over(), self._limit_s)
        with self._lock:
            self._alive.add(child)
        return child

    def _end(self, child: Probe) -> None:
        with self._lock:
            self._alive.discard(child)
        child.end()
