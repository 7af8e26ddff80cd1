"""Makes the picture that stands for a clip; runs in the locked-in child."""

import time
from collections.abc import Iterator
from fractions import Fraction

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

WIDTH = 480
"""Pixels at most; the feed blurs posters or shows them small."""

PLACES = (0.1, 0.35, 0.6)
"""Where to look, as shares of the duration: many clips fade in from black."""

USUAL_DURATION_S = 10.0
"""Stands in for a duration that the file does not tell."""

BUDGET_S = 1.5
BRIGHT_ENOUGH = 32
"""Mean luma of 255 below which another place is tried."""

QUALITY = (3, 5)
"""Quantisers of JPEG, 2 (best) to 31."""

TURNS = {
    0: (),
    90: (("transpose", "cclock"),),
    180: (("hflip", None), ("vflip", None)),
    270: (("transpose", "clock"),),
}
"""The filters that put a frame upright, by the rotation that it carries (degrees counter-clockwise)."""


def poster(
    container: InputContainer, stream: VideoStream, first: VideoFrame, duration_s: float | None
) -> bytes:
    """A JPEG, upright, of a bright enough frame, else of the brightest, or of `first`."""
    best, most = _picture(first), -1.0
    for frame in _looks(container, stream, duration_s or USUAL_DURATION_S):
        picture = _picture(frame)
        brightness = _brightness(picture)
        if brightness > most:
            best, most = picture, brightness
        if most >= BRIGHT_ENOUGH:
            break
    return _jpeg(best)


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


def _picture(frame: VideoFrame) -> VideoFrame:
    """The frame upright and small, in the colours of JPEG."""
    graph = Graph()
    turn = TURNS[round(frame.rotation / 90) * 90 % 360]
    size = f"w='min({WIDTH},iw)':h=-2:out_range=full"
    nodes = [
        graph.add_buffer(
            width=frame.width, height=frame.height, format=frame.format, time_base=Fraction(1, av.time_base)
        ),
        *(graph.add(name, argument) for name, argument in turn),
        graph.add("scale", size),
        graph.add("format", "yuvj420p"),
        graph.add("buffersink"),
    ]
    graph.link_nodes(*nodes).configure()
    graph.vpush(frame)
    return graph.vpull()


def _brightness(picture: VideoFrame) -> float:
    luma = bytes(picture.planes[0])
    return sum(luma) / len(luma)


def _jpeg(picture: VideoFrame) -> bytes:
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height = picture.width, picture.height
    encoder.pix_fmt, encoder.time_base = "yuvj420p", Fraction(1, 25)
    encoder.qmin, encoder.qmax = QUALITY
    picture.pts = 0
    return b"".join(bytes(packet) for packet in (*encoder.encode(picture), *encoder.encode(None)))
