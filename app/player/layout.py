"""Where each picture lies in the memory that window and player process share."""

import math
from dataclasses import dataclass

from app.player.wire import Record, Say

SLOTS = 3
BUFFERS = 4
"""Of each slot: one shown, one being painted, one announced, one being written."""
PIXELS = 1080 * 1920
"""No picture has more, however large the screen: it is what a phone records, and bounds the memory."""
FLAGS_BYTES = 4096
"""The first page: a byte for each buffer. 1 means that the window has it; only its owner writes it."""
ALIGNMENT_BYTES = 32
"""A row begins at a multiple of this, as libVLC's fast paths want it."""
PAGE_BYTES = 4096


def index_of(slot: int, buffer: int) -> int:
    """The place of a buffer's flag."""
    return slot * BUFFERS + buffer


def stride_of(width: int) -> int:
    """Bytes from one row to the next, four for each pixel."""
    return (width * 4 + ALIGNMENT_BYTES - 1) & -ALIGNMENT_BYTES


@dataclass(frozen=True, slots=True)
class Layout:
    """For pictures of at most this width and height in pixels: those of the screen."""

    width: int
    height: int

    @property
    def buffer_bytes(self) -> int:
        """Room for one picture, whole pages."""
        pixels = min(self.width * self.height, PIXELS)
        return (pixels * 4 + ALIGNMENT_BYTES * self.height + PAGE_BYTES - 1) & -PAGE_BYTES

    @property
    def total_bytes(self) -> int:
        """Room for the flags and all pictures."""
        return FLAGS_BYTES + SLOTS * BUFFERS * self.buffer_bytes

    def offset_of(self, index: int) -> int:
        """Where the buffer's picture begins, in bytes."""
        return FLAGS_BYTES + index * self.buffer_bytes

    def fit(self, width: int, height: int) -> tuple[int, int]:
        """The largest even size of the same shape that fits; never larger than the clip."""
        in_screen = min(self.width / width, self.height / height)
        scale = min(1.0, in_screen, math.sqrt(PIXELS / (width * height)))
        return max(2, int(width * scale) & ~1), max(2, int(height * scale) & ~1)

    def fault(self, record: Record) -> str:
        """What is wrong with a record of the process, or "": it must never lead outside of the memory."""
        if record.slot >= SLOTS or record.buffer >= BUFFERS:
            return "a slot or buffer that does not exist"
        size_bytes = record.stride * record.height
        fits = 0 < record.width * 4 <= record.stride and 0 < size_bytes <= self.buffer_bytes
        if record.say is Say.FRAME and not fits:
            return "a picture that does not fit"
        times = (record.at_s, record.position_s, record.duration_s)
        if not all(math.isfinite(time) and 0 <= time < 1e9 for time in times):
            return "a time that cannot be"
        return ""
