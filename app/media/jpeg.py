"""Makes a small picture of a frame; runs in locked-in children."""

from fractions import Fraction

import av
from av.filter import Graph
from av.video.frame import VideoFrame

WIDTH = 480
"""Pixels at most; the feed blurs posters or shows them small."""

QUALITY = (3, 5)
"""Quantisers of JPEG, 2 (best) to 31."""

TURNS = {
    0: (),
    90: (("transpose", "cclock"),),
    180: (("hflip", None), ("vflip", None)),
    270: (("transpose", "clock"),),
}
"""The filters that put a frame upright, by the rotation that it carries (degrees counter-clockwise)."""


def small(frame: VideoFrame) -> VideoFrame:
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


def jpeg(picture: VideoFrame) -> bytes:
    """The file of what `small` made."""
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height = picture.width, picture.height
    encoder.pix_fmt, encoder.time_base = "yuvj420p", Fraction(1, 25)
    encoder.qmin, encoder.qmax = QUALITY
    picture.pts = 0
    return b"".join(bytes(packet) for packet in (*encoder.encode(picture), *encoder.encode(None)))
