"""Paper-cut landscapes: mountains that pass at sunrise, a paper sea, a wood in the snow."""

import numpy as np

from ..colour import gradient, pick, rgb, shade
from ..drawing import PIXEL, Paint, Picture, Scene, disc, grid
from .cutouts import birds, boat, cloud
from .paper import Edge, across, pines, sheet, texture, under


def _ridge(base: float, height: float, period: float, seed: int, shift: float) -> Edge:
    """A mountain ridge that repeats after `period`."""
    rng = np.random.default_rng(seed)
    at = 2 * np.pi * (across() + shift) / period
    waves = [np.abs(np.sin(at * n / 2 + rng.uniform(0, 6))) / n**0.9 for n in (2, 4, 6, 10, 18)]
    return np.asarray(base + height * (np.sum(waves, axis=0) - 1), dtype=np.float32)


def passing_ridges(loop_s: float) -> Paint:
    """Seven mountain ranges glide by, the near ones faster, before a sun of paper rings."""
    _, y = grid()
    sky = shade(gradient("#f7b89c", "#fbd7b0", "#fdeeda"), 0.5 + y * 0.9)
    tints = gradient("#f2a488", "#d9788a", "#9b5a8c", "#5a4a82", "#2d3361", "#151b3b")
    grain = texture()

    def paint(t_s: float) -> Picture:
        picture, turn = sky.copy(), t_s / loop_s
        sun = -0.38 - 0.05 * np.sin(2 * np.pi * turn)
        for ring, tint in enumerate(("#fbd0a4", "#fcdcae", "#fff0c9", "#fff9e8")):
            disc(picture, 0.02, sun + 0.025, 0.4 - 0.085 * ring, rgb("#c97b63"), opacity=0.16, softness=0.06)
            disc(picture, 0.02, sun, 0.4 - 0.085 * ring, rgb(tint))
        for index in range(7):
            period = 0.55 + 0.32 * index
            edge = _ridge(-0.16 + 0.17 * index, 0.1 + 0.012 * index, period, 60 + index, period * turn)
            sheet(picture, edge, pick(tints, index / 6))
        birds(picture, turn)
        return picture * grain

    return paint


def paper_sea(loop_s: float) -> Paint:
    """Waves of paper rock a small boat under a low sun."""
    _, y = grid()
    sky = shade(gradient("#ffdf9e", "#ffb88a", "#f2789f"), 0.75 - (y + 1) * 0.62)
    tints = gradient("#8fd6c9", "#3fa7a3", "#1f7a8c", "#17527a", "#102f5e")
    grain = texture(seed=12)

    def wave(index: int, turn: float) -> Edge:
        at, way = 2 * np.pi * turn, 1 if index % 2 else -1
        swell = 0.035 * np.sin((7.5 - 0.5 * index) * across() + way * at + index * 1.9)
        chop = np.sin(17 * across() - way * 2 * at + index) - np.sin(at + index)
        return np.asarray(0.14 * index - 0.02 + swell + 0.012 * chop, dtype=np.float32)

    def paint(t_s: float) -> Picture:
        picture, turn = sky.copy(), t_s / loop_s
        for ring, tint in enumerate(("#ffc98f", "#ffdca0", "#fff3c4")):
            radius = 0.42 - 0.11 * ring
            disc(picture, -0.05, -0.1, radius, rgb("#d9626f"), opacity=0.18, softness=0.06)
            disc(picture, -0.05, -0.12, radius, rgb(tint))
        cloud(picture, -0.32 + 0.05 * np.sin(2 * np.pi * turn), -0.62)
        cloud(picture, 0.3 - 0.06 * np.sin(2 * np.pi * turn + 1), -0.76)
        for index in range(8):
            edge = wave(index, turn)
            if index == 3:
                boat(picture, float(edge[270]), float(edge[310] - edge[230]) / (80 * PIXEL))
            sheet(picture, edge, pick(tints, index / 7), 0.3)
        return picture * grain

    return paint


def snow_wood(loop_s: float) -> Paint:
    """A walk past rows of firs while it snows and the moon stands still."""
    _, y = grid()
    sky = shade(gradient("#1b2a4e", "#3f5f8a", "#a9c6dc"), (y + 1) * 0.7)
    tints = gradient("#8fb0cb", "#5f86a8", "#3a5f84", "#1f3d5f", "#0f2440")
    flakes, grain = np.random.default_rng(77).random((90, 4)), texture(seed=22)

    def paint(t_s: float) -> Picture:
        picture, turn = sky.copy(), t_s / loop_s
        for radius, opacity in ((0.3, 0.12), (0.23, 0.2), (0.16, 1)):
            disc(picture, 0.16, -0.55, radius, rgb("#fdf6e3"), opacity=opacity)
        for index in range(5):
            period, base, tint = 0.7 + 0.35 * index, 0.02 + 0.19 * index, pick(tints, index / 4)
            edge = pines(base, 0.3 + 0.05 * index, 7, 80 + index, shift=period * turn, period=period)
            sheet(picture, edge, tint, 0.4)
            drifts = base + 0.03 + 0.02 * np.sin(4 * np.pi * (across() / period + turn))
            under(picture, drifts, np.minimum(tint + np.float32(0.12), 1))
        for fx, fy, size, sway in flakes:
            fall = (fy + turn * (1 + int(sway * 2))) % 1
            drift, radius = 0.03 * np.sin(2 * np.pi * (turn + sway)), 0.003 + 0.006 * size
            disc(picture, fx * 1.2 - 0.6 + drift, fall * 2.1 - 1.05, radius, rgb("#ffffff"), opacity=0.85)
        return picture * grain

    return paint


SCENES: dict[str, Scene] = {"passing-ridges": passing_ridges, "paper-sea": paper_sea, "snow-wood": snow_wood}
