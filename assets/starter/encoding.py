"""Writes a painted, sounding loop as an mp4 that any player opens: H.264 and AAC."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import Colorspace
from numpy.typing import NDArray

from .drawing import HEIGHT, WIDTH, Paint, Picture
from .sound import RATE, Stereo

FPS = 30
_VIDEO = {"preset": "medium", "aq-mode": "3", "threads": "1", "colorprim": "bt709", "transfer": "bt709"}
_GRAIN = np.random.default_rng(3).random((HEIGHT, WIDTH, 1), dtype=np.float32)


def bytes_of(picture: Picture) -> NDArray[np.uint8]:
    """(H, W, 3) uint8; a still grain of one step hides the bands in soft gradients."""
    return np.asarray(np.clip(picture * 255 + _GRAIN, 0, 255), dtype=np.uint8)


def _frame(picture: Picture, index: int) -> av.VideoFrame:
    frame = av.VideoFrame.from_ndarray(bytes_of(picture), format="rgb24")
    frame = frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)
    frame.pts, frame.time_base = index, Fraction(1, FPS)
    return frame


def _samples(sound: Stereo, index: int) -> av.AudioFrame:
    each = RATE // FPS
    part = np.ascontiguousarray(sound[:, index * each : (index + 1) * each])
    frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
    frame.sample_rate, frame.pts, frame.time_base = RATE, index * each, Fraction(1, RATE)
    return frame


def write(path: Path, paint: Paint, sound: Stereo, loop_s: float, crf: int) -> None:
    """Encode `loop_s` seconds; a lower `crf` is a better and larger picture."""
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as container:
        video = container.add_stream("libx264", rate=FPS, options={**_VIDEO, "crf": str(crf)})
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        video.codec_context.colorspace = Colorspace.ITU709
        audio = container.add_stream("aac", rate=RATE, options={"b": "64k"}, layout="stereo")
        for index in range(round(loop_s * FPS)):
            container.mux(video.encode(_frame(paint(index / FPS), index)))
            container.mux(audio.encode(_samples(sound, index)))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
