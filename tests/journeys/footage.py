"""Tiny clips, made on the spot."""

from pathlib import Path

import av
import numpy as np

FPS, FRAMES, WIDTH, HEIGHT = 25, 50, 144, 256
COLOURS = {"red.mp4": (200, 30, 30), "blue.mp4": (30, 60, 200)}


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
