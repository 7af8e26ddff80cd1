"""Makes decoded frames small and upright."""

from typing import cast

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation, VideoReformatter
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


class Shrinker:
    """Makes pictures of one kind; keeps what libswscale has prepared, since that costs more than one picture.

    A pixel is the mean of those that it stands for: half the work of the usual curves, and nothing flickers.
    """

    def __init__(self) -> None:
        self._reformatter = VideoReformatter()

    def colour(self, frame: VideoFrame, side_px: int) -> Picture:
        """RGB of shape (height, width, 3), the long side at most `side_px`."""
        scale = min(1.0, side_px / max(frame.width, frame.height))
        width, height = (max(1, round(scale * side)) for side in (frame.width, frame.height))
        return self._made(frame, width, height, "rgb24")

    def grey(self, frame: VideoFrame, side_px: int) -> Picture:
        """The whole frame squeezed into a grey square."""
        return self._made(frame, side_px, side_px, "gray")

    def _made(self, frame: VideoFrame, width: int, height: int, form: str) -> Picture:
        small = self._reformatter.reformat(frame, width, height, form, interpolation=Interpolation.AREA)
        turns = round(frame.rotation / 90) % 4  # the file's rotation counts degrees counter-clockwise
        return np.ascontiguousarray(np.rot90(cast("Picture", small.to_ndarray()), turns))
