"""Physics toys: a pendulum wave, Newton's cradle, a family of double pendulums."""

import math
from itertools import pairwise

import numpy as np

from ..colour import gradient, pick, rgb
from ..drawing import (
    Colour,
    Paint,
    Picture,
    Scene,
    disc,
    flat,
    grid,
    light,
    line,
    over,
    rectangle,
    smooth,
)
from .pendulums import PIVOT, STEP_S, swing

SWINGS = tuple(range(10, 25))
"""How often each pendulum of the wave swings in one loop; counts that differ by one meet again at its end."""
CRADLE_BEATS = 7
FAMILY, LONGEST_S = 30, 7.0


def _lit(top: str, bottom: str) -> Picture:
    """A wall lit from above, one colour fading into the other."""
    _, y = grid()
    picture = flat(rgb(top))
    over(picture, rgb(bottom), smooth(-1.1, 1.1, y))
    return picture


def ball(picture: Picture, x: float, y: float, radius: float, colour: Colour) -> None:
    """A shaded ball with a soft highlight."""
    disc(picture, x, y, radius, colour * np.float32(0.55))
    disc(picture, x - radius * 0.08, y - radius * 0.1, radius * 0.84, colour, softness=radius * 0.35)
    shine_x, shine_y = x - radius * 0.32, y - radius * 0.36
    disc(picture, shine_x, shine_y, radius * 0.2, rgb("#ffffff"), opacity=0.75, softness=radius * 0.4)


def pendulum_wave(loop_s: float) -> Paint:
    """Fifteen pendulums, each one swing faster than the last."""
    wall = _lit("#fbe9d7", "#f0b79a")
    rectangle(wall, (0.02, -0.82), (0.5, 0.05), 0.025, rgb("#8c4a3a"), opacity=0.25, softness=0.08)
    rectangle(wall, (0, -0.86), (0.5, 0.05), 0.025, rgb("#7d4a3c"))
    tints = gradient("#e4572e", "#f3a712", "#a8c686", "#669bbc", "#29335c")

    def paint(t_s: float) -> Picture:
        picture = wall.copy()
        for index, swings in enumerate(SWINGS):
            angle = 0.31 * math.cos(2 * math.pi * swings * t_s / loop_s)
            length = 1.58 - 0.086 * index
            x, y = length * math.sin(angle), -0.85 + length * math.cos(angle)
            disc(picture, x + 0.04, y + 0.08, 0.042, rgb("#8c4a3a"), opacity=0.22, softness=0.08)
            line(picture, (0, -0.85), (x, y), 0.004, rgb("#6d4b44"), opacity=0.5)
            ball(picture, x, y, 0.05, pick(tints, index / 14))
        return picture

    return paint


def newtons_cradle(loop_s: float) -> Paint:
    """Five copper balls: the outer two take turns, the middle three hardly stir."""
    wall = _lit("#e6ece2", "#9dbab0")
    rectangle(wall, (0, 0.47), (1.0, 0.12), 0.05, rgb("#3f5f58"), opacity=0.3, softness=0.14)
    rectangle(wall, (0, 0.46), (0.94, 0.07), 0.035, rgb("#4b3227"))
    rectangle(wall, (0, -0.6), (0.94, 0.035), 0.017, rgb("#4b3227"))

    def paint(t_s: float) -> Picture:
        picture, swung = wall.copy(), math.sin(2 * math.pi * CRADLE_BEATS * t_s / loop_s)
        for index in range(5):
            lift = min(swung, 0) if index == 0 else max(swung, 0) if index == 4 else 0.012 * swung
            root, angle = (index - 2) * 0.116, 0.3 * lift
            bob = (root + 0.86 * math.sin(angle), -0.6 + 0.86 * math.cos(angle))
            disc(picture, bob[0], 0.435, 0.03, rgb("#1d120d"), opacity=0.5, softness=0.05)
            disc(picture, bob[0] + 0.05, bob[1] + 0.07, 0.05, rgb("#3f5f58"), opacity=0.16, softness=0.1)
            for side in (-0.04, 0.04):
                line(picture, (root + side, -0.6), bob, 0.0035, rgb("#4b3227"), opacity=0.45)
            ball(picture, bob[0], bob[1], 0.057, rgb("#dd8a57"))
        return picture

    return paint


def double_pendulums(loop_s: float) -> Paint:
    """Thirty pendulums a hair apart fall into chaos; then time turns back and they are one again."""
    elbows, hands = swing(np.array([[2.0], [2.6]]) + np.linspace(0, 0.06, FAMILY), LONGEST_S)
    tints = gradient("#ff3c78", "#ff9e5e", "#ffe8a3", "#5ee0c8", "#3f8cff")
    wall = _lit("#0a0a18", "#1d1638")

    def paint(t_s: float) -> Picture:
        picture, now = wall.copy(), round(LONGEST_S * math.sin(math.pi * t_s / loop_s) ** 2 / STEP_S)
        trail = [max(0, now - 14 * back) for back in range(10, -1, -1)]
        for index in range(FAMILY):
            tint, path = pick(tints, index / (FAMILY - 1)), hands[:, index]
            for age, (start, end) in enumerate(pairwise(trail)):
                line(picture, path[start], path[end], 0.004, tint, opacity=0.05 * age)
            line(picture, PIVOT, elbows[now, index], 0.004, tint, opacity=0.35)
            line(picture, elbows[now, index], path[now], 0.004, tint, opacity=0.5)
            disc(picture, path[now, 0], path[now, 1], 0.011, tint)
        light(picture, *PIVOT, 0.05, rgb("#ffffff"), strength=0.5)
        return picture

    return paint


SCENES: dict[str, Scene] = {
    "pendulum-wave": pendulum_wave,
    "newtons-cradle": newtons_cradle,
    "double-pendulums": double_pendulums,
}
