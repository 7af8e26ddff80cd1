"""Asks child processes what a file is, and outlives whatever the file does to them."""

import contextlib
import queue
import threading
from collections.abc import Callable
from typing import BinaryIO, Self

from app.sources.child import Child, ProbeError
from app.sources.handover import HandOver, best_hand_over
from app.sources.probed import Probed, Why

__all__ = ["ProbeError", "Prober"]

LIMIT_S = 5.0


class Prober:
    """Keeps the children: made when they are needed, one for each thread that asks, replaced when they end.

    May be asked by several threads at once. Use it in a `with` block, so that no child outlives the scan.
    """

    def __init__(self, limit_s: float = LIMIT_S, hand_over: Callable[[], HandOver] = best_hand_over) -> None:
        self._limit_s = limit_s
        self._hand_over = hand_over
        self._idle: queue.SimpleQueue[Child] = queue.SimpleQueue()
        self._alive: set[Child] = set()
        self._lock = threading.Lock()

    def probe(self, file: BinaryIO) -> Probed | Why:
        """What the open file is, or why it is refused: also when it crashes the child or takes too long.

        Raises ProbeError when no child can be started at all.
        """
        child = self._child()
        answer = child.ask(file)
        if child.alive:
            self._idle.put(child)
        else:
            self._end(child)
        return answer

    @property
    def children(self) -> tuple[Child, ...]:
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

    def _child(self) -> Child:
        with contextlib.suppress(queue.Empty):
            while True:
                child = self._idle.get_nowait()
                if child.alive:
                    return child
                self._end(child)
        child = Child(self._hand_over(), self._limit_s)
        with self._lock:
            self._alive.add(child)
        return child

    def _end(self, child: Child) -> None:
        with self._lock:
            self._alive.discard(child)
        child.end()
