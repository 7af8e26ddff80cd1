"""The player processes: one that takes clips, a spare, and old ones until nothing of theirs plays."""

import logging
from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QTimer

from app.player.health import is_old, trouble
from app.player.layout import Layout
from app.player.library import DOES_NOT_START, MISSING
from app.player.link import Transport
from app.player.memory import FrameMemory
from app.player.process import PlayerProcess
from app.player.wire import Record

log = logging.getLogger(__name__)

PING_MS = 400
CALM_PINGS = 2
"""For so long nothing must have ended before a spare is started, since that takes a core for 50 ms."""
EARLY_DEATHS_FORGIVEN = 3


class Crew(Protocol):
    """Who works with the processes."""

    def heard(self, process: PlayerProcess, record: Record) -> None:
        """A frame or an end."""

    def ready(self) -> None:
        """The head takes clips from here on."""

    def lost(self, process: PlayerProcess, was_head: bool, why: str) -> None:
        """A process is gone; the head is another one by now."""

    def unavailable(self, sentence: str) -> None:
        """No process will come."""

    def uses(self, process: PlayerProcess) -> bool:
        """Whether a slot still plays there."""


class Fleet:
    """Owns the processes. A load always goes to `head`, so replacing one needs no handing over."""

    def __init__(
        self, transport: Transport, layout: Layout, settings: Mapping[str, object], crew: Crew
    ) -> None:
        self._transport, self._layout, self._crew = transport, layout, crew
        self._settings = {**settings, "screen": (layout.width, layout.height)}
        self._spent: list[FrameMemory] = []
        self._processes: list[PlayerProcess] = []
        self._spare: PlayerProcess | None = None
        self._early_deaths = self._calm = 0
        self.head: PlayerProcess | None = None
        self._watch = QTimer(interval=PING_MS)
        self._watch.timeout.connect(self._look)

    def start(self) -> None:
        """Have a process to load clips into; nothing happens if there is one."""
        if self.head is None:
            self._early_deaths = 0
            self.head = self._spawn()
            self._watch.start()

    def close(self) -> None:
        """End every process, now."""
        self._watch.stop()
        self.head = self._spare = None
        for process in self._processes.copy():
            process.end("closed")

    def running(self) -> list[PlayerProcess]:
        """All processes, the head first."""
        return sorted(self._processes, key=lambda process: process is not self.head)

    def sweep(self) -> None:
        """End the processes that nobody uses any more."""
        for process in self._processes.copy():
            if process not in (self.head, self._spare) and not self._crew.uses(process):
                process.end("retired")

    def heard(self, process: PlayerProcess, record: Record) -> None:
        """Pass it on."""
        self._crew.heard(process, record)

    def became_ready(self, process: PlayerProcess) -> None:
        """Only the head matters to the crew."""
        self._early_deaths = 0
        if process is self.head:
            self._crew.ready()

    def has_no_library(self, process: PlayerProcess) -> None:
        """The next process would not find it either."""
        if process is self.head:
            self._give_up(MISSING)

    def died(self, process: PlayerProcess, why: str) -> None:
        """Let the spare take its place, or a new one."""
        log.info("a player process has ended: %s", why)
        self._processes.remove(process)
        self._calm = 0
        was_head = process is self.head
        if process is self._spare:
            self._spare = None
        if was_head:
            self._early_deaths += not process.is_ready
            if self._early_deaths > EARLY_DEATHS_FORGIVEN:
                self._give_up(DOES_NOT_START)
                return
            self.head, self._spare = self._spare or self._spawn(), None
        self._crew.lost(process, was_head, why)

    def buried(self, memory: FrameMemory) -> None:
        """Keep the memory for the next process; a list may be added to from any thread."""
        self._spent.append(memory)

    def _spawn(self) -> PlayerProcess:
        memory = self._spent.pop() if self._spent else self._transport.memory(self._layout)
        process = PlayerProcess(self._transport, memory, self._settings, self)
        self._processes.append(process)
        return process

    def _give_up(self, sentence: str) -> None:
        self.close()
        self._crew.unavailable(sentence)

    def _look(self) -> None:
        """End who hangs or has grown too large; keep a spare, and replace a head that is old."""
        for process in self._processes.copy():
            if why := trouble(process):
                process.end(why)
        if self.head is None or not self.head.is_ready:
            return
        self._calm += 1
        if self._spare is None:
            self._spare = self._spawn() if self._calm > CALM_PINGS else None
        elif self._spare.is_ready and is_old(self.head):
            self.head, self._spare = self._spare, None
            self.sweep()
