"""Cuts real clips into many small ones, each with a content of its own."""

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import av
from av.video.frame import VideoFrame

SIDE_PX, FRAMES, RATE = 320, 12, 12
"""A second of small pictures: as much work for the models as a long clip, and little for the decoder."""


def pieces(clips: Path, to: Path, count: int) -> None:
    """Write so many clips into a folder, as evenly cut from all videos there as their lengths allow."""
    sources = [file for file in sorted(clips.rglob("*")) if file.suffix in {".mp4", ".webm", ".mkv", ".mov"}]
    waiting = [_cut(file) for file in sources]
    written = 0
    while written < count and waiting:
        turn, waiting = waiting, []
        for cut in turn:
            if written < count and (frames := next(cut, None)):
                _write(to / f"{written}.mp4", frames)
                written += 1
                waiting.append(cut)


def _cut(file: Path) -> Iterator[list[VideoFrame]]:
    """One piece after the other, of a clip that is decoded meanwhile."""
    with av.open(str(file)) as container:
        taken: list[VideoFrame] = []
        for packet in container.demux(video=0):
            with suppress(av.FFmpegError):  # a broken packet costs its frame alone
                taken.extend(map(_small, packet.decode()))
            if len(taken) >= FRAMES:
                yield taken[:FRAMES]
                taken.clear()


def _small(frame: VideoFrame) -> VideoFrame:
    scale = SIDE_PX / max(frame.width, frame.height)
    width, height = (max(2, round(scale * side) // 2 * 2) for side in (frame.width, frame.height))
    return frame.reformat(width, height, "yuv420p")


def _write(path: Path, frames: list[VideoFrame]) -> None:
    with av.open(str(path), "w") as container:
        container.metadata["title"] = path.stem  # pieces of a still picture are the same but for this
        stream = container.add_stream("libx264", rate=RATE, options={"preset": "ultrafast", "crf": "26"})
        stream.width, stream.height, stream.pix_fmt = frames[0].width, frames[0].height, "yuv420p"
        for number, frame in enumerate(frames):
            frame.pts, frame.time_base, frame.pict_type = number, Fraction(1, RATE), 0
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
