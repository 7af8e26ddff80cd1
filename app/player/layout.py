"""Where each picture lies in the memory that window and player process share."""

import math

from app.player.wire import Record, Say

SLOTS = 3
BUFFERS = 4
"""Of each slot: one shown, one being painted, one announced, one being written."""
PIXELS = 1080 * 1920
"""libVLC scales larger pictures down to this many: it is what a phone records, and bounds the memory."""
FLAGS_BYTES = 4096
"""The first page: a byte for each buffer. 1 means that the window has it; only its owner writes it."""
ALIGNMENT_BYTES = 32
"""A row begins at a multiple of this, as libVLC's fast paths want it."""
BUFFER_BYTES = (PIXELS * 4 + ALIGNMENT_BYTES * 4096 + 4095) & -4096
TOTAL_BYTES = FLAGS_BYTES + SLOTS * BUFFERS * BUFFER_BYTES


def index_of(slot: int, buffer: int) -> int:
    """The place of a buffer's flag."""
    return slot * BUFFERS + buffer


def offset_of(index: int) -> int:
    """Where the buffer's picture begins, in bytes."""
    return FLAGS_BYTES + index * BUFFER_BYTES


def stride_of(width: int) -> int:
    """Bytes from one row to the next, four for each pixel."""
    return (width * 4 + ALIGNMENT_BYTES - 1) & -ALIGNMENT_BYTES


def fit(width: int, height: int) -> tuple[int, int]:
    """The largest even size of the same shape that fits into a buffer; never larger than the clip."""
    scale = min(1.0, math.sqrt(PIXELS / (width * height)))
    while True:
        fitted = max(2, int(width * scale) & ~1), max(2, int(height * scale) & ~1)
        if stride_of(fitted[0]) * fitted[1] <= BUFFER_BYTES:
            return fitted
        scale *= 0.95


def fault(record: Record) -> str:
    """What is wrong with a record of the player process, or "": it must never lead outside of the memory."""
    if record.slot >= SLOTS or record.buffer >= BUFFERS:
        return "a slot or buffer that does not exist"
    fits = 0 < record.width * 4 <= record.stride and 0 < record.stride * record.height <= BUFFER_BYTES
    if record.say is Say.FRAME and not fits:
        return "a picture that does not fit"
    times = (record.at_s, record.position_s, record.duration_s)
    if not all(math.isfinite(time) and 0 <= time < 1e9 for time in times):
        return "a time that cannot be"
    return ""
