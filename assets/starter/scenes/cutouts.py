"""Small things cut out of paper: birds, a cloud, a boat."""

import math

import numpy as np

from ..colour import rgb
from ..drawing import PIXEL, Picture, cover, disc, grid, line, over

_FLOCK = ((-0.24, -0.66), (-0.13, -0.72), (-0.07, -0.63))
_PUFFS = ((-0.1, 0.012, 0.045), (-0.03, -0.01, 0.065), (0.05, 0, 0.055), (0.12, 0.02, 0.035))
_BOAT_ROWS = slice(430, 760)


def birds(picture: Picture, turn: float) -> None:
    """Three birds that beat their wings; `turn` is the part of the loop that has gone."""
    tint = rgb("#5a4a82")
    for index, (home_x, home_y) in enumerate(_FLOCK):
        beat = 0.018 * math.sin(2 * math.pi * (8 * turn + index * 0.37))
        x = home_x + 0.03 * math.sin(2 * math.pi * turn + index)
        y = home_y + 0.015 * math.cos(2 * math.pi * turn)
        for side in (-1, 1):
            wrist = (x + side * 0.026, y - 0.012 - beat)
            line(picture, (x, y), wrist, 0.006, tint)
            line(picture, wrist, (x + side * 0.05, y + beat), 0.005, tint)


def cloud(picture: Picture, x: float, y: float) -> None:
    """A cloud of four puffs over its own shadow."""
    for dx, dy, size in _PUFFS:
        disc(picture, x + dx, y + dy + 0.02, size, rgb("#d9626f"), opacity=0.2, softness=0.05)
    for dx, dy, size in _PUFFS:
        disc(picture, x + dx, y + dy, size, rgb("#fff4e3"), softness=PIXEL)


def boat(picture: Picture, water: float, slope: float) -> None:
    """A boat with two sails that floats at height `water` and leans with the water's slope."""
    x, y = (plane[_BOAT_ROWS] for plane in grid())
    part, lean = picture[_BOAT_ROWS], math.atan(slope) * 0.8
    u = x * math.cos(lean) + (y - water) * math.sin(lean)
    v = (y - water) * math.cos(lean) - x * math.sin(lean)
    hull = np.maximum(np.maximum(-0.05 - v, v - 0.05), np.abs(u) * 0.8 + v * 0.5 - 0.1)
    for side, tall, tint in ((-1, 0.3, "#fffaf0"), (1, 0.22, "#ffd9c2")):
        sail = np.maximum(0.012 - side * u, np.maximum(v + 0.065, (side * u) * 1.9 - v - tall - 0.065))
        over(part, rgb("#a8485c"), 0.25 * cover(sail - 0.012, 0.05))
        over(part, rgb(tint), cover(sail))
    over(part, rgb("#7a2e3a"), cover(hull))
