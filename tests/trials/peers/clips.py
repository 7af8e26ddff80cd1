"""Clips that are told apart by two colours, one above the other."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from tests.trials.peers.screen import Colour

FPS, SECONDS, WIDTH, HEIGHT = 30, 3, 720, 1280
ABOVE: tuple[Colour, ...] = ((220, 220, 220), (110, 110, 110), (150, 200, 250))
BELOW: tuple[Colour, ...] = (
    (200, 40, 40),
    (40, 160, 40),
    (50, 60, 210),
    (200, 190, 40),
    (190, 50, 190),
    (40, 180, 190),
    (230, 130, 40),
    (110, 60, 180),
    (130, 180, 90),
    (200, 120, 140),
)
"""No colour is in both: a clip that slides in is none until it is in its place."""

CLIPS = len(ABOVE) * len(BELOW)
"""More than a feed shows before its learner is awake."""

NEAR = 30
"""So far may each part be off after coding, and by the matrix of colours that a player takes."""

BLACK = 20
MIDDLE, NOISE, NOISE_HEIGHT = HEIGHT * 17 // 50, HEIGHT * 5 // 8, HEIGHT // 4


def number_of(above: Colour, below: Colour) -> int | None:
    """Which clip has these colours, None where no clip has them."""
    row, column = _nearest(above, ABOVE), _nearest(below, BELOW)
    return None if row is None or column is None else row * len(BELOW) + column


def is_black(seen: Colour) -> bool:
    """Whether there is next to nothing to see."""
    return max(seen) < BLACK


def plain_clips(folder: Path) -> list[Path]:
    """One of each number, as tall as the screen, with noise that moves below the middle."""
    folder.mkdir()
    paths = [folder / f"colour-{number:02}.mp4" for number in range(CLIPS)]
    for number, path in enumerate(paths):
        _encode(path, number)
    return paths


def _nearest(seen: Colour, palette: Sequence[Colour]) -> int | None:
    off = [max(abs(a - b) for a, b in zip(seen, colour, strict=True)) for colour in palette]
    nearest = min(range(len(off)), key=off.__getitem__)
    return nearest if off[nearest] < NEAR else None


def _encode(path: Path, number: int) -> None:
    row, column = divmod(number, len(BELOW))
    picture = np.full((HEIGHT, WIDTH, 3), BELOW[column], np.uint8)
    picture[:MIDDLE] = ABOVE[row]
    dice = np.random.default_rng(number)
    noise = dice.integers(0, 256, (NOISE_HEIGHT // 8, WIDTH // 8, 3), np.uint8).repeat(8, 0).repeat(8, 1)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FPS, options={"preset": "ultrafast", "crf": "23"})
        stream.height, stream.width, stream.pix_fmt = HEIGHT, WIDTH, "yuv420p"
        stream.time_base = Fraction(1, FPS)
        for moment in range(FPS * SECONDS):
            picture[NOISE : NOISE + NOISE_HEIGHT] = np.roll(noise, 8 * moment, axis=1)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
