"""The child process that looks into strangers' media: locked in, and killed when it takes too long."""

import sys
from pathlib import Path

import av

from app import jail
from app.media.arrival import DESCRIPTORS, READY, files, send
from app.media.background import end_after, step_back
from app.sources.examine import examine
from app.sources.wire import encode

MEMORY_BYTES = 1 << 30
ALARM_S = 10
"""Ends this process from within the decoder, should the parent be gone that kills it earlier."""

BACKGROUND = 10
"""Niceness from the second file on: for the first the viewer waits."""


def main() -> None:
    """Serve until the parent hangs up: files come in at stdin, answers go out at stdout."""
    arrival = sys.argv[2]
    av.logging.set_level(av.logging.PANIC)
    decoder = str(Path(av.__file__).parent)  # PyAV imports parts of itself when they are first needed
    layers = [layer for layer in jail.LAYERS if layer != "landlock" or arrival == DESCRIPTORS]
    jail.enter(layers, readable=[decoder], sockets=False, memory_bytes=MEMORY_BYTES)
    answers = sys.stdout.buffer
    send(answers, READY)
    for number, file in enumerate(files(arrival)):
        if number == 1:
            step_back(BACKGROUND)
        with file:
            end_after(ALARM_S)
            send(answers, encode(examine(file)))
            end_after(0)


if __name__ == "__main__":
    main()
