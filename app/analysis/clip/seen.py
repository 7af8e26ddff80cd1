"""One clip, decoded: all that the findings are made from."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FRAMES = 8
"""Pictures looked at closely, at (i + 0.5) / 8 of the clip's length."""

FRAME_SIDE_PX = 448
BURST_SIDE_PX = 224
BURST_HZ = 8
BURST_S = 1.5
"""Around each of the pictures a burst of small ones, in which a hand can be seen to wave."""

THUMB_PX = 48
THUMB_HZ = 10
SOUND_HZ = 16_000
LONGEST_S = 60
"""Sound and thumbs end here; of a longer clip the pictures still come from its whole length."""


class Frame(NamedTuple):
    """A picture of the clip: upright RGB of shape (height, width, 3), uint8, and when it is shown."""

    at_s: float
    picture: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the decoder and the catalogue hand over; anything but the frames may be empty.

    `frames`: 1 to 8, long side at most 448 px; a still picture is one frame. `bursts`: one for each frame, in the
    same order, each up to 12 frames of at most 224 px within 0.75 s of it. `thumbs`: grey, uint8, (n, 48, 48), ten
    a second, the whole picture squeezed into the square. `sound`: mono float32 of -1..1 at 16 kHz.
    """

    frames: tuple[Frame, ...]
    bursts: tuple[tuple[Frame, ...], ...] = ()
    thumbs: NDArray[np.uint8] = field(default_factory=lambda: np.zeros((0, THUMB_PX, THUMB_PX), np.uint8))
    sound: NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, np.float32))
    duration_s: float = 0.0
    caption: str = ""
    hashtags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
