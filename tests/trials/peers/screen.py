"""A virtual screen whose picture lies in shared memory: looking at it costs the programs on it nothing."""

import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 562, 1000
READY_S = 20.0
XWD_HEADER = struct.Struct(">25I")
HEADER_BYTES, BYTES_PER_LINE, COLOURS = 0, 12, 19
"""Numbers of the header of a window dump: where its own length, that of a line and that of the palette stand."""

Colour = tuple[int, int, int]
"""Red, green, blue: 0 to 255."""


@dataclass(frozen=True, slots=True)
class Screen:
    """An Xvfb; `name` is what DISPLAY must say."""

    name: str
    _memory: mmap.mmap
    _pixels: int
    _line: int

    def colour(self, x: int, y: int) -> Colour:
        """What is seen there now."""
        at = self._pixels + y * self._line + 4 * x
        blue, green, red = self._memory[at : at + 3]
        return red, green, blue


@contextmanager
def screen() -> Iterator[Screen]:
    """One with nothing on it. Raises TimeoutError where it does not come up."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = ["Xvfb", "-screen", "0", size, "-fbdir", folder, "-ac", "-nolisten", "tcp"]
        server = subprocess.Popen(
            [*command, "-displayfd", str(writing)], stderr=subprocess.DEVNULL, pass_fds=[writing]
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as told, _picture(Path(folder) / "Xvfb_screen0") as memory:
                header = XWD_HEADER.unpack(memory[: XWD_HEADER.size])
                pixels = header[HEADER_BYTES] + 12 * header[COLOURS]
                yield Screen(f":{told.readline().strip()}", memory, pixels, header[BYTES_PER_LINE])
        finally:
            server.terminate()
            server.wait()


@contextmanager
def _picture(path: Path) -> Iterator[mmap.mmap]:
    """The server's picture, in the format of xwd, as soon as it is there."""
    until_s = time.monotonic() + READY_S
    while not (path.exists() and path.stat().st_size > WIDTH * HEIGHT * 4):
        if time.monotonic() > until_s:
            raise TimeoutError("Xvfb did not come up.")
        time.sleep(0.05)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as memory:
        yield memory
