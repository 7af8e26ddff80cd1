"""How files reach a child process, as the child sees it."""

import os
import socket
import sys
from collections.abc import Iterator
from typing import BinaryIO

READY = b"\1"
"""A child's first byte: its imports are done and its jail is shut."""

DESCRIPTORS, PATHS = "descriptors", "paths"
"""How files reach the child: as open descriptors or, where a system cannot, as a line with a path in hex."""


def files(arrival: str) -> Iterator[BinaryIO]:
    """The files that come in at stdin until the parent hangs up; whoever takes one closes it."""
    return _descriptors() if arrival == DESCRIPTORS else _paths()


def send(answers: BinaryIO, message: bytes) -> None:
    """Give the parent a whole message."""
    answers.write(message)
    answers.flush()


def _descriptors() -> Iterator[BinaryIO]:
    with socket.socket(fileno=sys.stdin.fileno()) as parent:
        while True:
            message, descriptors, _, _ = socket.recv_fds(parent, 1, 1)
            if not message:
                return
            yield os.fdopen(descriptors[0], "rb")


def _paths() -> Iterator[BinaryIO]:
    """Opened by number: FFmpeg must not judge a file by its name."""
    for line in sys.stdin.buffer:
        path = os.fsdecode(bytes.fromhex(line.decode()))
        yield os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0)), "rb")
