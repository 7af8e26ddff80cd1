"""The child process that decodes strangers' media for the models: locked in, killed when it takes too long."""

import sys
from pathlib import Path

import av

from app import jail
from app.analysis.decode.look import look
from app.analysis.decode.pixels import encode
from app.media.arrival import DESCRIPTORS, READY, files, send
from app.media.background import end_after, end_after_work, give_way, step_back

MEMORY_BYTES = 1 << 30
WORK_S = 14
"""Of the processor. A look ends itself before that, unless a decoder hangs."""

ALARM_S = 960
"""Ends this process from within the decoder, should the parent be gone that kills it earlier."""


def main() -> None:
    """Serve until the parent hangs up: files come in at stdin, what was seen goes out at stdout."""
    arrival, niceness = sys.argv[2:4]
    av.logging.set_level(av.logging.PANIC)
    decoder = str(Path(av.__file__).parent)  # PyAV imports parts of itself when they are first needed
    layers = [layer for layer in jail.LAYERS if layer != "landlock" or arrival == DESCRIPTORS]
    step_back(int(niceness))
    if int(niceness):
        give_way()
    jail.enter(layers, readable=[decoder], sockets=False, memory_bytes=MEMORY_BYTES)
    answers = sys.stdout.buffer
    send(answers, READY)
    for file in files(arrival):
        with file:
            end_after(ALARM_S)
            end_after_work(WORK_S)
            send(answers, encode(look(file)))
            end_after(0)
            end_after_work(0)
