"""The transport of systems without sealed memory and SEQPACKET: pipes, and paths for descriptors."""

import mmap
import os
import queue
import secrets
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from app.player.framing import framed, next_message
from app.player.layout import Layout
from app.player.link import Receive
from app.player.memory import FrameMemory
from app.player.opening import OpenClip
from app.player.spawning import command_line, environment


class PipeLink(QObject):
    """A thread reads and a thread writes, since a pipe may make either of them wait."""

    _received = Signal(bytes)

    def __init__(self, process: "subprocess.Popen[bytes]", receive: Receive) -> None:
        super().__init__()
        self.process = process
        self._receive: Receive | None = receive
        self._outbox: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._received.connect(self._deliver)
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=self._write, daemon=True).start()

    def send(self, message: bytes, clip: OpenClip | None) -> bool:
        """Always takes the message; a process that does not read is found by its silence."""
        path = clip.path if clip is not None else ""
        self._outbox.put(framed(message + path.encode("utf-8", "surrogatepass")))
        return True

    def close(self) -> None:
        """Deliver nothing more; the threads end with the process."""
        self._receive = None
        self._outbox.put(b"")

    def _deliver(self, message: bytes) -> None:
        if self._receive is not None:
            self._receive(message)

    def _read(self) -> None:
        pipe = self.process.stdout
        assert pipe is not None
        with suppress(RuntimeError), pipe:  # RuntimeError: Qt's part is gone, the program ends
            while message := next_message(pipe):
                self._received.emit(message)
            self._received.emit(b"")

    def _write(self) -> None:
        pipe = self.process.stdin
        assert pipe is not None
        with suppress(OSError), pipe:
            while message := self._outbox.get():
                pipe.write(message)
                pipe.flush()


class PipeTransport:
    """Works everywhere. The process opens the clips itself, so Landlock must not be among its layers."""

    def memory(self, layout: Layout) -> FrameMemory:
        """Named memory on Windows, else that of a file which has no name any more."""
        if sys.platform == "win32":
            name = f"ownfeed-{secrets.token_hex(16)}"
            return FrameMemory(name, mmap.mmap(-1, layout.total_bytes, tagname=name), layout)
        with tempfile.TemporaryFile() as file:
            file.truncate(layout.total_bytes)
            descriptor = os.dup(file.fileno())
        return FrameMemory(descriptor, mmap.mmap(descriptor, layout.total_bytes), layout)

    def spawn(self, memory: FrameMemory, settings: Mapping[str, object], receive: Receive) -> PipeLink:
        """Start a process that talks over its standard input and output."""
        process = subprocess.Popen(
            command_line({**settings, "line": "pipes", "memory": memory.handle}),
            pass_fds=[memory.handle] if isinstance(memory.handle, int) else [],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
        return PipeLink(process, receive)
