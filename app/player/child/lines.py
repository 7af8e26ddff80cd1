"""The player process's end of each transport."""

import mmap
import os
import socket
from collections.abc import Mapping
from typing import Any, Protocol

from app.player.layout import TOTAL_BYTES
from app.player.wire import LONGEST_BYTES


class Line(Protocol):
    """The channel to the window, and the memory shared with it."""

    memory: Any

    def receive(self) -> tuple[bytes, int]:
        """Wait for a command; with it a descriptor, or -1. b"" when the window is gone."""

    def send(self, message: bytes) -> bool:
        """Send a record, from any thread; False if the window reads too slowly."""


class DescriptorLine:
    """SEQPACKET with descriptors; what `descriptors.py` talks to."""

    def __init__(self, settings: Mapping[str, int]) -> None:
        self.memory = mmap.mmap(settings["memory"], TOTAL_BYTES)
        self._socket = socket.socket(fileno=settings["socket"])

    def receive(self) -> tuple[bytes, int]:
        """One message, with at most one descriptor."""
        message, descriptors, _, _ = socket.recv_fds(self._socket, LONGEST_BYTES, 1)
        return message, descriptors[0] if descriptors else -1

    def send(self, message: bytes) -> bool:
        """Ends the process when the window is gone: nothing here is worth keeping."""
        try:
            self._socket.send(message, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            os._exit(0)
        return True
