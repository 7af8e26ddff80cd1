"""The child process that looks into strangers' media: locked in, and killed when it takes too long."""

import contextlib
import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import av

from app import jail
from app.sources.examine import examine
from app.sources.wire import DESCRIPTORS, READY, encode

MEMORY_BYTES = 1 << 30
ALARM_S = 10
"""Ends this process from within the decoder, should the parent be gone that kills it earlier."""

BACKGROUND = 10
"""Niceness from the second file on: for the first the viewer waits."""


def main() -> None:
    """Serve until the parent hangs up: files come in at stdin, answers go out at stdout."""
    arrival = sys.argv[-1]
    av.logging.set_level(av.logging.PANIC)
    decoder = str(Path(av.__file__).parent)  # PyAV imports parts of itself when they are first needed
    layers = [layer for layer in jail.LAYERS if layer != "landlock" or arrival == DESCRIPTORS]
    jail.enter(layers, readable=[decoder], sockets=False, memory_bytes=MEMORY_BYTES)
    answers = sys.stdout.buffer
    _send(answers, READY)
    for number, file in enumerate(_descriptors() if arrival == DESCRIPTORS else _paths()):
        if number == 1:
            _step_back()
        with file:
            _watch(ALARM_S)
            _send(answers, encode(examine(file)))
            _watch(0)


def _descriptors() -> Iterator[BinaryIO]:
    with socket.socket(fileno=sys.stdin.fileno()) as parent:
        while True:
            message, descriptors, _, _ = socket.recv_fds(parent, 1, 1)
            if not message:
                return
            yield os.fdopen(descriptors[0], "rb")


def _paths() -> Iterator[BinaryIO]:
    for line in sys.stdin.buffer:
        yield open(os.fsdecode(bytes.fromhex(line.decode())), "rb")  # noqa: SIM115, PTH123  main closes it


def _send(answers: BinaryIO, message: bytes) -> None:
    answers.write(message)
    answers.flush()


def _step_back() -> None:
    with contextlib.suppress(AttributeError, OSError):
        os.nice(BACKGROUND)


def _watch(seconds: int) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


if __name__ == "__main__":
    main()
