"""Tiny clips, made on the spot."""

from pathlib import Path

import av
import numpy as np
from av.stream import Disposition

FPS, FRAMES, WIDTH, HEIGHT = 25, 50, 144, 256
COLOURS = {"red.mp4": (200, 30, 30), "blue.mp4": (30, 60, 200)}
SOUND_RATE, COVER_SIDE = 44_100, 64


def two_clips(folder: Path) -> Path:
    """A folder with a red clip and a blue one of two seconds."""
    folder.mkdir(parents=True)
    for name, colour in COLOURS.items():
        paint(folder / name, colour)
    return folder


def paint(path: Path, colour: tuple[int, int, int]) -> None:
    """A clip of one colour with a bright bar that moves down."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number in range(FRAMES):
            picture = np.full((HEIGHT, WIDTH, 3), colour, np.uint8)
            picture[4 * number : 4 * number + 8, : WIDTH // 8] = 255
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())


def sing(path: Path, colour: tuple[int, int, int], seconds: int = 4) -> None:
    """A file that holds only silence, as sound, and a cover of one colour."""
    with av.open(str(path), "w") as container:
        sound = container.add_stream("aac", rate=SOUND_RATE, layout="mono")
        cover = container.add_stream("mjpeg", rate=1)
        cover.width, cover.height, cover.pix_fmt = COVER_SIDE, COVER_SIDE, "yuvj420p"
        cover.disposition = Disposition.attached_pic
        picture = np.full((COVER_SIDE, COVER_SIDE, 3), colour, np.uint8)
        container.mux(cover.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(cover.encode())
        silence = av.AudioFrame.from_ndarray(np.zeros((1, seconds * SOUND_RATE), np.float32), "fltp", "mono")
        silence.sample_rate = SOUND_RATE
        container.mux(sound.encode(silence))
        container.mux(sound.encode())
