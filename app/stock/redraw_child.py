"""The child process that draws strangers' pictures anew: locked in, gone after a minute without any."""

import sys
from pathlib import Path
from typing import BinaryIO

import av
from av.error import FFmpegError

from app import jail
from app.media.arrival import DESCRIPTORS, READY, files, send
from app.media.background import end_after
from app.media.jpeg import jpeg, small
from app.stock.pictures import LENGTH, kind_of

MEMORY_BYTES = 1 << 30
ALARM_S, IDLE_S = 10, 60
"""For so long at most it is at work on one picture, and waits for the next."""

READERS = {"jpg": "jpeg_pipe", "png": "png_pipe", "webp": "webp_pipe"}
HEAD_BYTES = 16
UNDRAWABLE = (FFmpegError, ValueError, OSError, IndexError, KeyError)


def main() -> None:
    """Serve until the parent hangs up: pictures come in at stdin, JPEGs go out at stdout."""
    arrival = sys.argv[2]
    av.logging.set_level(av.logging.PANIC)
    decoder = str(Path(av.__file__).parent)  # PyAV imports parts of itself when they are first needed
    layers = [layer for layer in jail.LAYERS if layer != "landlock" or arrival == DESCRIPTORS]
    jail.enter(layers, readable=[decoder], sockets=False, memory_bytes=MEMORY_BYTES)
    send(sys.stdout.buffer, READY)
    end_after(IDLE_S)
    for file in files(arrival):
        with file:
            end_after(ALARM_S)
            drawn = redrawn(file)
            send(sys.stdout.buffer, LENGTH.pack(len(drawn)) + drawn)
            end_after(IDLE_S)


def redrawn(file: BinaryIO) -> bytes:
    """A JPEG of the picture, upright and of 480 pixels in width at most; b"" where it cannot be read."""
    try:
        reader = READERS[kind_of(file.read(HEAD_BYTES))]
        file.seek(0)
        with av.open(file, "r", format=reader) as picture:
            return jpeg(small(next(picture.decode(video=0))))
    except (*UNDRAWABLE, StopIteration):
        return b""


if __name__ == "__main__":
    main()
