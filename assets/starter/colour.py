"""Colours, gradients between them, and noise to break them up."""

import numpy as np
from numpy.typing import NDArray

from .drawing import Colour, Picture, Plane

_STEPS = 2048
Table = NDArray[np.float32]
"""(2048, 3): a gradient ready to look up."""


def rgb(code: str) -> Colour:
    """`#rrggbb` as three floats in 0..1."""
    return np.array([int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)], dtype=np.float32)


def gradient(*codes: str, cyclic: bool = False) -> Table:
    """An even gradient through `#rrggbb` codes; a cyclic one returns to the first."""
    stops = np.array([rgb(code) for code in (*codes, codes[0])[: len(codes) + cyclic]])
    at = np.linspace(0, len(stops) - 1, _STEPS)
    part = at - np.minimum(at.astype(int), len(stops) - 2)
    first = np.minimum(at.astype(int), len(stops) - 2)
    eased = (part * part * (3 - 2 * part))[:, None]
    table: Table = (stops[first] * (1 - eased) + stops[first + 1] * eased).astype(np.float32)
    return table


def pick(table: Table, part: float) -> Colour:
    """The one colour at `part` (0..1) of a gradient."""
    colour: Colour = table[round(part * (_STEPS - 1))]
    return colour


def shade(table: Table, value: Plane) -> Picture:
    """The colour for each value in 0..1 (beyond it: the nearest end)."""
    index = np.clip(value * np.float32(_STEPS - 1), 0, _STEPS - 1).astype(np.int32)
    picture: Picture = np.take(table, index, axis=0)
    return picture


def shade_cyclic(table: Table, value: Plane) -> Picture:
    """The colour for each value, of which only the fraction counts."""
    return np.take(table, (value * np.float32(_STEPS)).astype(np.int32) % _STEPS, axis=0)


def clouds(height: int, width: int, seed: int, roughness: float = 1.6) -> Plane:
    """Noise that joins at all four edges, mean 0, deviation 1; less roughness, finer grain."""
    white = np.random.default_rng(seed).standard_normal((height, width))
    fy, fx = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :]
    pitch = np.hypot(fy, fx)
    pitch[0, 0] = np.inf
    shaped = np.fft.irfft2(np.fft.rfft2(white) / pitch**roughness, s=(height, width))
    noise: Plane = (shaped / shaped.std()).astype(np.float32)
    return noise


def wrapped(texture: Plane, row: Plane, column: Plane) -> Plane:
    """`texture` read between its pixels at (row, column), repeating at the edges."""
    height, width = texture.shape
    top, left = np.floor(row), np.floor(column)
    down, right = (row - top).astype(np.float32), (column - left).astype(np.float32)
    r0, c0 = top.astype(np.int32) % height, left.astype(np.int32) % width
    r1, c1 = (r0 + 1) % height, (c0 + 1) % width
    upper: Plane = texture[r0, c0] * (1 - right) + texture[r0, c1] * right
    lower: Plane = texture[r1, c0] * (1 - right) + texture[r1, c1] * right
    return upper * (1 - down) + lower * down


def blurred(plane: Plane, radius_px: float) -> Plane:
    """A Gaussian blur that wraps around the edges."""
    fy, fx = np.fft.fftfreq(plane.shape[0])[:, None], np.fft.rfftfreq(plane.shape[1])[None, :]
    keep = np.exp(-2 * (np.pi * radius_px) ** 2 * (fy * fy + fx * fx))
    return np.fft.irfft2(np.fft.rfft2(plane) * keep, s=plane.shape).astype(np.float32)
