"""Sheets of paper cut along an edge, laid over each other with soft shadows.

An edge is (WIDTH,) float32: the y at which the sheet begins; it fills everything below.
"""

import numpy as np
from numpy.typing import NDArray

from ..colour import clouds
from ..drawing import ASPECT, HEIGHT, PIXEL, WIDTH, Colour, Picture, cover, over

Edge = NDArray[np.float32]


def across() -> Edge:
    """The x of each column."""
    return ((np.arange(WIDTH) + 0.5) * PIXEL - ASPECT).astype(np.float32)


def _rows(top: float, bottom: float) -> tuple[slice, Edge]:
    """The rows between two heights, and the y of each."""
    first, last = (int(np.clip(round((y + 1) / PIXEL), 0, HEIGHT)) for y in (top - PIXEL, bottom + PIXEL))
    return slice(first, last), (np.arange(first, last, dtype=np.float32)[:, None] + 0.5) * PIXEL - 1


def under(picture: Picture, edge: Edge, colour: Colour) -> None:
    """Fill everything below `edge`."""
    rows, y = _rows(float(edge.min()), float(edge.max()))
    over(picture[rows], colour, cover(edge - y))
    picture[rows.stop :] = colour


def sheet(picture: Picture, edge: Edge, colour: Colour, shadow: float = 0.35) -> None:
    """A sheet of paper with a shadow on what is behind it and a lighter cut edge."""
    rows, y = _rows(float(edge.min()) - 0.065, float(edge.max()))
    over(picture[rows], colour * np.float32(0.25), cover(edge - np.float32(0.03) - y, 0.07) * shadow)
    under(picture, edge, np.minimum(colour * np.float32(1.12) + np.float32(0.05), 1))
    under(picture, edge + np.float32(0.006), colour)


def texture(seed: int = 2) -> Picture:
    """The grain of the paper: multiply a finished picture by it."""
    grain = clouds(HEIGHT, WIDTH, seed, 0.5) * 0.012 + clouds(HEIGHT, WIDTH, seed + 1, 1.6) * 0.015
    return (1 + grain)[..., None].astype(np.float32)


def pines(
    base: float, height: float, trees: int, seed: int, *, shift: float = 0, period: float = 1.6
) -> Edge:
    """The edge of a wood of `trees` firs for each `period` of x, repeating; `shift` moves it left."""
    rng, x = np.random.default_rng(seed), across()
    edge = np.full(WIDTH, base, dtype=np.float32)
    for at, size, lean in zip(np.arange(trees) / trees * period, *rng.random((2, trees)), strict=True):
        tall = height * (0.55 + 0.6 * size)
        away = np.abs((x + shift - at - lean * period / trees + period / 2) % period - period / 2)
        branches = 0.16 * ((away / tall * 13) % 1)
        edge = np.minimum(edge, base - tall * (1 - away / tall * 3.1 - branches * (away > 0.004)))
    return edge
