"""How the window reaches a player process: a process, a channel, and memory they share."""

from collections.abc import Callable, Mapping
from subprocess import Popen
from typing import Protocol

from app.player.layout import Layout
from app.player.memory import FrameMemory
from app.player.opening import OpenClip

Receive = Callable[[bytes], None]
"""Takes one message of the process; called with b"" when the process is gone."""


class Link(Protocol):
    """The window's end of the channel to one process."""

    process: "Popen[bytes]"

    def send(self, message: bytes, clip: OpenClip | None) -> bool:
        """Send a command, and a clip with it if it is a LOAD; False if the process does not read any more."""

    def close(self) -> None:
        """Receive and send nothing more."""


class Transport(Protocol):
    """Makes memory, and processes that share it."""

    def memory(self, layout: Layout) -> FrameMemory:
        """Fresh memory, all zeros."""

    def spawn(self, memory: FrameMemory, settings: Mapping[str, object], receive: Receive) -> Link:
        """Start a player process; `receive` is called in the GUI thread."""
