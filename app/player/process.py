"""One player process as the window sees it."""

import json
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from app.player.layout import SLOTS
from app.player.link import Transport
from app.player.memory import FrameMemory
from app.player.opening import OpenClip
from app.player.wire import RECORD, Command, Do, Record, Say

UNANSWERED_PINGS = 3
"""More in a row than this would be a hang; at a ping each 400 ms it is found within 1.6 s."""


class Owner(Protocol):
    """Who is told what becomes of a process."""

    def heard(self, process: "PlayerProcess", record: Record) -> None:
        """It sent a frame, or the end of a clip; the record leads nowhere outside of the memory."""

    def became_ready(self, process: "PlayerProcess") -> None:
        """It takes clips."""

    def has_no_library(self, process: "PlayerProcess") -> None:
        """It found no libVLC, or none that starts."""

    def died(self, process: "PlayerProcess", why: str) -> None:
        """It has ended, or was ended."""

    def buried(self, memory: FrameMemory) -> None:
        """Its memory may serve another process; called from another thread."""


class PlayerProcess:
    """Owns a process, its channel and its memory until it ends; believes nothing that it says.

    `jail` is what it says of each layer: "ok" or why not. `loads` counts the clips it was given.
    """

    def __init__(
        self, transport: Transport, memory: FrameMemory, settings: Mapping[str, object], owner: Owner
    ) -> None:
        self.memory = memory
        self.loads = 0
        self.is_ready = self.is_dead = False
        self.jail: Mapping[str, str] = {}
        self._owner = owner
        self._born_s = time.monotonic()
        self._pings, self._pongs = 0, [0] * SLOTS
        self._link = transport.spawn(memory, settings, self._receive)

    @property
    def pid(self) -> int:
        """The process's number, as the system counts."""
        return self._link.process.pid

    @property
    def age_s(self) -> float:
        """Since it was started."""
        return time.monotonic() - self._born_s

    def send(self, command: Command, clip: OpenClip | None = None) -> None:
        """Ask for something; a process that does not read is ended."""
        self.loads += command.do is Do.LOAD
        if not self.is_dead and not self._link.send(command.pack(), clip):
            self.end("does not read")

    def ping(self) -> bool:
        """Ask whether each of its threads still answers; False when several questions are open."""
        if self.is_ready and self._pings - min(self._pongs) >= UNANSWERED_PINGS:
            return False
        self._pings += 1
        self.send(Command(Do.PING, generation=self._pings))
        return True

    def private_bytes(self) -> int:
        """Memory that is its own, 0 where the system does not say; the pictures are shared and not in it."""
        try:
            status = Path(f"/proc/{self.pid}/status").read_text()
            return int(status.split("RssAnon:")[1].split()[0]) * 1024
        except (OSError, IndexError):
            return 0

    def end(self, why: str) -> None:
        """Kill it: it has nothing to save, and libVLC's own end may hang."""
        if self.is_dead:
            return
        self.is_dead = True
        self._link.close()
        self._link.process.kill()
        threading.Thread(target=self._bury, daemon=True).start()
        self._owner.died(self, why)

    def _bury(self) -> None:
        """Wait until it is surely gone; only then its memory may serve another."""
        self._link.process.wait()
        self.memory.reclaim()
        self._owner.buried(self.memory)

    def _receive(self, message: bytes) -> None:
        if self.is_dead:
            return
        if not message:
            self.end("crashed")
            return
        try:
            record = Record.unpack(message)
        except ValueError:
            self.end("sent no message")
            return
        if wrong := self.memory.layout.fault(record):
            self.end(f"sent {wrong}")
            return
        self._take(record, message[RECORD.size :])

    def _take(self, record: Record, text: bytes) -> None:
        match record.say:
            case Say.FRAME | Say.SOUND | Say.ENDED:
                self._owner.heard(self, record)
            case Say.PONG:
                self._pongs[record.slot] = record.generation
            case Say.READY if not self.is_ready:
                self.is_ready = True
                self.jail = _layers(text)
                self._owner.became_ready(self)
            case Say.MISSING if not self.is_ready:
                self._owner.has_no_library(self)


def _layers(text: bytes) -> dict[str, str]:
    """What the process says of its jail, as far as it makes sense."""
    try:
        said = json.loads(text)
    except ValueError:
        return {}
    return {str(name): str(outcome) for name, outcome in said.items()} if isinstance(said, dict) else {}
