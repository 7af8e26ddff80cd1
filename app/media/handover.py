"""How an open file gets to the child that examines it."""

import os
import socket
from typing import BinaryIO, Protocol

from app.media.arrival import DESCRIPTORS, PATHS


class HandOver(Protocol):
    """One way to do it: `arrival` tells the child which, and its stdin is `far_end`."""

    arrival: str
    far_end: int

    def send(self, file: BinaryIO) -> None:
        """Give the file to the child; raises OSError when the child is gone."""

    def close(self) -> None:
        """Hang up; the child then ends."""


class ByDescriptor:
    """Gives the open file itself: the child needs no right to open anything."""

    arrival = DESCRIPTORS

    def __init__(self) -> None:
        self._socket, far_end = socket.socketpair()
        self.far_end = far_end.detach()

    def send(self, file: BinaryIO) -> None:
        """See HandOver."""
        socket.send_fds(self._socket, [b"f"], [file.fileno()])

    def close(self) -> None:
        """See HandOver."""
        self._socket.close()


class ByPath:
    """Tells the path, where a system cannot pass descriptors."""

    arrival = PATHS

    def __init__(self) -> None:
        self.far_end, near_end = os.pipe()
        self._pipe = os.fdopen(near_end, "wb", buffering=0)

    def send(self, file: BinaryIO) -> None:
        """See HandOver."""
        self._pipe.write(os.fsencode(file.name).hex().encode() + b"\n")

    def close(self) -> None:
        """See HandOver."""
        self._pipe.close()


def best_hand_over() -> HandOver:
    """What this system offers."""
    return ByDescriptor() if hasattr(socket, "send_fds") else ByPath()
