"""The player process's end of each transport."""

import mmap
import os
import socket
import sys
import threading
from collections.abc import Mapping
from typing import Any, Protocol

from app.player.child.files import open_file
from app.player.framing import framed, next_message
from app.player.layout import Layout
from app.player.wire import COMMAND, LONGEST_BYTES


class Line(Protocol):
    """The channel to the window, and the memory shared with it."""

    memory: Any

    def receive(self) -> tuple[bytes, int]:
        """Wait for a command; with it a descriptor, or -1. b"" when the window is gone."""

    def send(self, message: bytes) -> bool:
        """Send a record, from any thread; False if the window reads too slowly."""


class DescriptorLine:
    """SEQPACKET with descriptors; what `descriptors.py` talks to."""

    def __init__(self, settings: Mapping[str, Any], layout: Layout) -> None:
        self.memory = mmap.mmap(settings["memory"], layout.total_bytes)
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


class PipeLine:
    """Standard input and output; what `pipes.py` talks to."""

    def __init__(self, settings: Mapping[str, Any], layout: Layout) -> None:
        handle = settings["memory"]
        if sys.platform == "win32":
            self.memory = mmap.mmap(-1, layout.total_bytes, tagname=handle)
        else:
            self.memory = mmap.mmap(handle, layout.total_bytes)
        self._sending = threading.Lock()

    def receive(self) -> tuple[bytes, int]:
        """One message; a path behind the command is opened here."""
        message = next_message(sys.stdin.buffer)
        path = message[COMMAND.size :].decode("utf-8", "surrogatepass")
        return message, open_file(path) if path else -1

    def send(self, message: bytes) -> bool:
        """Waits for the window when the pipe is full."""
        try:
            with self._sending:
                sys.stdout.buffer.write(framed(message))
                sys.stdout.buffer.flush()
        except OSError:
            os._exit(0)
        return True


def open_line(settings: Mapping[str, Any], layout: Layout) -> Line:
    """The end that the window's transport asks for."""
    return (DescriptorLine if settings["line"] == "descriptors" else PipeLine)(settings, layout)
