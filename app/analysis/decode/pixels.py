"""What was seen of a file, as bytes; only the two child processes look inside."""

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import DTypeLike, NDArray

from app.analysis.clip.seen import BURST_SIDE_PX, FRAME_SIDE_PX, FRAMES, THUMB_PX, Frame, Seen
from app.analysis.decode.wire import framed, read_framed, told
from app.media.why import Why


def encode(seen: Seen | Why) -> bytes:
    """The bytes that `wire.read_answer` reads."""
    if isinstance(seen, Why):
        return framed(told(seen))
    head = {
        "frames": [_shape(frame) for frame in seen.frames],
        "bursts": [[_shape(frame) for frame in burst] for burst in seen.bursts],
        "thumbs": len(seen.thumbs),
        "sound": len(seen.sound),
        "duration_s": seen.duration_s,
    }
    pictures = (frame.picture for row in (seen.frames, *seen.bursts) for frame in row)
    arrays: Iterable[NDArray[Any]] = (*pictures, seen.thumbs, seen.sound.astype("<f4"))
    return framed(head, b"".join(np.ascontiguousarray(array).tobytes() for array in arrays))


def decode(stream: BinaryIO) -> Seen:
    """What `encode` wrote. Nothing is believed: raises EOFError, or ValueError for what it would never write."""
    head, content = read_framed(stream)
    body = _Body(content)
    try:
        seen = _seen(json.loads(head), body)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("the answer has not the fields of one") from error
    body.must_be_over()
    return seen


class _Body:
    """Arrays one after the other."""

    def __init__(self, content: bytes) -> None:
        self._content, self._at = content, 0

    def take(self, dtype: DTypeLike, *shape: int) -> NDArray[Any]:
        """The next array."""
        if min(shape) < 0:
            raise ValueError("a size is negative")
        count = math.prod(shape)
        array = np.frombuffer(self._content, dtype, count, self._at) if count else np.zeros(0, dtype)
        self._at += array.nbytes
        return array.reshape(shape)

    def must_be_over(self) -> None:
        """Nothing may be left."""
        if self._at != len(self._content):
            raise ValueError("the answer has a remainder")


def _seen(head: Mapping[str, Any], body: _Body) -> Seen:
    if not 0 < len(head["frames"]) <= FRAMES or len(head["bursts"]) != len(head["frames"]):
        raise ValueError("the pictures are too many or too few")
    frames = tuple(_frame(body, shape, FRAME_SIDE_PX) for shape in head["frames"])
    bursts = tuple(tuple(_frame(body, each, BURST_SIDE_PX) for each in burst) for burst in head["bursts"])
    thumbs = body.take(np.uint8, int(head["thumbs"]), THUMB_PX, THUMB_PX)
    sound = np.nan_to_num(body.take("<f4", int(head["sound"]))).clip(-1.0, 1.0)
    return Seen(frames, bursts, thumbs, sound, _seconds(head["duration_s"]))


def _shape(frame: Frame) -> tuple[float, int, int]:
    return (frame.at_s, *frame.picture.shape[:2])


def _frame(body: _Body, shape: Iterable[Any], side_px: int) -> Frame:
    at_s, height, width = shape
    if not (0 < int(height) <= side_px and 0 < int(width) <= side_px):
        raise ValueError("a picture has no such size")
    return Frame(_seconds(at_s), body.take(np.uint8, int(height), int(width), 3))


def _seconds(value: object) -> float:
    if not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError
    return float(value)
