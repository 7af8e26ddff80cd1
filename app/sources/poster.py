"""Makes the picture that stands for a clip; runs in the locked-in child."""

import time
from collections.abc import Iterator

from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from app.media.jpeg import jpeg, small

PLACES = (0.1, 0.35, 0.6)
"""Where to look, as shares of the duration: many clips fade in from black."""

USUAL_DURATION_S = 10.0
"""Stands in for a duration that the file does not tell."""

BUDGET_S = 1.5
BRIGHT_ENOUGH = 32
"""Mean luma of 255 below which another place is tried."""


def poster(
    container: InputContainer, stream: VideoStream, first: VideoFrame, duration_s: float | None
) -> bytes:
    """A JPEG, upright, of a bright enough frame, else of the brightest, or of `first`."""
    best, most = small(first), -1.0
    for frame in _looks(container, stream, duration_s or USUAL_DURATION_S):
        picture = small(frame)
        brightness = _brightness(picture)
        if brightness > most:
            best, most = picture, brightness
        if most >= BRIGHT_ENOUGH:
            break
    return jpeg(best)


def _looks(container: InputContainer, stream: VideoStream, duration_s: float) -> Iterator[VideoFrame]:
    """A frame for each place, within the budget."""
    until = time.monotonic() + BUDGET_S
    for place in PLACES:
        frame = _frame_at(container, stream, place * duration_s, until)
        if frame is not None:
            yield frame


def _frame_at(container: InputContainer, stream: VideoStream, at_s: float, until: float) -> VideoFrame | None:
    """The frame shown at that moment, or the last one before that the time allowed."""
    frame = None
    try:
        wanted = (stream.start_time or 0) + int(at_s / (stream.time_base or 1))
        container.seek(wanted, stream=stream)
        for frame in container.decode(stream):
            if (frame.pts or 0) >= wanted or time.monotonic() > until:
                break
    except FFmpegError:
        pass  # not to be found there, or damaged: another place may do
    return frame


def _brightness(picture: VideoFrame) -> float:
    luma = bytes(picture.planes[0])
    return sum(luma) / len(luma)
