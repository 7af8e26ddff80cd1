"""The transport of Linux: sealed memory, messages that keep their bounds, clips as open descriptors."""

import contextlib
import fcntl
import mmap
import os
import socket
import subprocess
from collections.abc import Mapping

from PySide6.QtCore import QSocketNotifier

from app.player.layout import Layout
from app.player.link import Receive
from app.player.memory import FrameMemory
from app.player.opening import OpenClip
from app.player.spawning import command_line, environment
from app.player.wire import LONGEST_BYTES

# Seals (linux/fcntl.h): no further seals, no smaller, no larger. A process that cut the memory short would
# kill the window by SIGBUS.
ADD_SEALS = 1033
SEAL, SHRINK, GROW = 1, 2, 4
AT_ONCE = 64
"""Messages read before other events get their turn: a process gone mad must not freeze the window."""


class DescriptorLink:
    """A socket that carries descriptors too."""

    def __init__(self, process: "subprocess.Popen[bytes]", near: socket.socket, receive: Receive) -> None:
        self.process = process
        self._socket, self._receive = near, receive
        self._notifier = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)
        self._open = True

    def send(self, message: bytes, clip: OpenClip | None) -> bool:
        """Never waits: a full channel is one that nobody reads."""
        with contextlib.suppress(OSError):
            socket.send_fds(self._socket, [message], [clip.descriptor] if clip is not None else [])
            return True
        return False

    def close(self) -> None:
        """The process notices, and ends."""
        self._open = False
        self._notifier.setEnabled(False)
        self._notifier.deleteLater()
        self._socket.close()

    def _read(self) -> None:
        for _ in range(AT_ONCE):
            if not self._open:
                return
            try:
                message = self._socket.recv(LONGEST_BYTES)
            except BlockingIOError:
                return
            except OSError:
                message = b""
            self._receive(message)
            if not message:
                return


class DescriptorTransport:
    """Needs memfd and SEQPACKET."""

    def memory(self, layout: Layout) -> FrameMemory:
        """Memory without a name, which the child gets by its descriptor."""
        descriptor = os.memfd_create("frames", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        os.ftruncate(descriptor, layout.total_bytes)
        fcntl.fcntl(descriptor, ADD_SEALS, SEAL | SHRINK | GROW)
        return FrameMemory(descriptor, mmap.mmap(descriptor, layout.total_bytes), layout)

    def spawn(self, memory: FrameMemory, settings: Mapping[str, object], receive: Receive) -> DescriptorLink:
        """Start a process that inherits its end of the socket, and the memory."""
        near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        near.setblocking(False)
        with far:
            ends = {"line": "descriptors", "socket": far.fileno(), "memory": memory.handle}
            process = subprocess.Popen(
                command_line({**settings, **ends}),
                pass_fds=(far.fileno(), int(memory.handle)),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment(),
            )
        return DescriptorLink(process, near, receive)
