"""Renders tiny clips for tests."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np

WIDTH, HEIGHT, FRAMES_A_SECOND = 96, 160, 10

AMPLE_S = 60.0
"""A limit that no busy machine reaches, where a test is not about the limit."""


def render(path: Path, grey: int, seconds: float = 1.0, **tags: str) -> Path:
    """A clip of one grey (0 to 255), different for each grey, with embedded texts."""
    with av.open(str(path), "w") as container:
        container.metadata.update(tags)
        stream = container.add_stream("mpeg4", rate=FRAMES_A_SECOND)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        picture = np.full((HEIGHT, WIDTH, 3), grey, np.uint8)
        for number in range(round(seconds * FRAMES_A_SECOND)):
            frame = av.VideoFrame.from_ndarray(picture, "rgb24")
            frame.pts, frame.time_base = number, Fraction(1, FRAMES_A_SECOND)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def render_sound(path: Path, seconds: float = 1.0) -> Path:
    """Sound without any picture."""
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=48000)
        samples = np.sin(np.arange(round(seconds * 48000)) / 20).astype(np.float32)[None, :]
        frame = av.AudioFrame.from_ndarray(samples, "fltp", "mono")
        frame.sample_rate = 48000
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path
