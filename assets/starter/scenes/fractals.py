"""Fractals: an endless zoom, a Julia set that breathes, a folded flower of light."""

import math

import numpy as np
from numpy.typing import NDArray

from ..colour import gradient, shade, wrapped
from ..drawing import HEIGHT, Paint, Picture, Plane, Scene, grid, smooth

Numbers = NDArray[np.complex128]
_NEAR_HUB = -0.6702091879 + 0.4580609753j
"""Near the hub of a seven-armed antenna, around which the Mandelbrot set repeats itself for ever."""
_BEFORE, _ARMS, _PERIODS = 9, 7, 2
_DEPTH = 1e-5


def _hub() -> tuple[complex, complex]:
    """The hub's exact place (Newton's method), and by what the set grows and turns from arm to same arm."""
    c = _NEAR_HUB
    for _ in range(40):
        z, slope = 0j, 0j
        for _ in range(_BEFORE):
            z, slope = z * z + c, 2 * z * slope + 1
        c -= (z * z + c - z) / (2 * z * slope + 1 - slope)
    return c, (2 * z) ** _ARMS


def _escape(c: Numbers, limit: int) -> Plane:
    """The smooth number of steps after which each point runs away."""
    steps = np.full(c.size, np.float32(limit))
    left, z, c = np.arange(c.size), np.zeros(c.size, complex), c.ravel()
    for step in range(limit):
        z = z * z + c
        away = z.real**2 + z.imag**2 > 1e4
        if away.any():
            steps[left[away]] = step + 1 - np.log2(np.log(np.abs(z[away])) / np.log(100))
            left, z, c = left[~away], z[~away], c[~away]
    return steps


def _strip(centre: complex, growth: complex) -> Plane:
    """The steps around `centre`: a row for each log radius in one period, a column for each angle."""
    columns = 3600
    rows = round(np.log(abs(growth)) / (2 * np.pi) * columns)
    log_radius = np.log(_DEPTH) + np.log(abs(growth)) * np.arange(rows + 1)[:, None] / rows
    angle = 2 * math.pi * np.arange(columns) / columns
    return _escape(centre + np.exp(log_radius + 1j * angle), 900).reshape(rows + 1, columns)


def endless_zoom(loop_s: float) -> Paint:
    """A zoom that never ends: after each period the set has grown into itself."""
    centre, growth = _hub()
    strip = _strip(centre, growth)
    rows, columns = strip.shape[0] - 1, strip.shape[1]
    x, y = grid()
    depth, turn = np.log(np.hypot(x, y) + 1e-4) / np.log(abs(growth)), np.arctan2(y, x) / (2 * np.pi)
    twist = np.angle(growth) / (2 * np.pi)
    table = gradient("#e98a4b", "#a8324e", "#2a0f38", "#061a35", "#0e5a78", "#2fb3a3", "#c9ecd0", "#fbf3d6")

    def paint(t_s: float) -> Picture:
        dived = _PERIODS * t_s / loop_s
        period = np.floor(depth - dived)
        row, column = (depth - dived - period) * rows, (turn - twist * (period + dived)) * columns
        steps = wrapped(strip, row, column) - _ARMS * (period + dived)
        return shade(table, np.log(np.maximum(steps - 100, 1)) * 0.44 - 1.08)

    return paint


def julia_breath(loop_s: float) -> Paint:
    """A Julia set whose constant walks past the Mandelbrot set; one half is the other's reflection."""
    y, x = (plane[: HEIGHT // 2] * np.float32(1.25) for plane in grid())
    table = gradient("#120a2a", "#3b1a66", "#a2386e", "#ef8a62", "#fde2b0", "#fffaf0")

    def paint(t_s: float) -> Picture:
        angle = 2 * math.pi * t_s / loop_s
        swing = np.exp(1j * (2.45 + 0.25 * math.sin(angle)))
        c = (swing / 2 - swing**2 / 4) * (1.1 + 0.02 * math.cos(angle))
        half = np.vstack([_lingering(x[i : i + 24], y[i : i + 24], c) for i in range(0, HEIGHT // 2, 24)])
        glow = np.vstack([half, half[::-1, ::-1]])
        return shade(table, np.log(glow) / 2.9 - 0.22)

    return paint


def _lingering(x: Plane, y: Plane, c: complex) -> Plane:
    """How long z -> z*z + c stays near 0: the sum of exp(-|z|), which has no bands."""
    x, y, stay = x.copy(), y.copy(), np.zeros_like(x)
    for _ in range(90):
        xx, yy = x * x, y * y
        stay += np.exp(-np.sqrt(xx + yy))
        y = np.clip(2 * x * y + np.float32(c.imag), -40, 40)
        x = np.clip(xx - yy + np.float32(c.real), -40, 40)
    return stay


def folded_bloom(loop_s: float) -> Paint:
    """A plane folded into a sixth, then folded on itself again and again under turning mirrors."""
    x, y = grid()
    radius = np.hypot(x, y)
    sector = np.abs((np.arctan2(y, x) / (np.pi / 3)) % 1 - 0.5) * np.float32(np.pi / 3)
    table = gradient("#060714", "#1b1147", "#7a1f8a", "#ff5d8f", "#ffc66d", "#fffbe6")

    def paint(t_s: float) -> Picture:
        angle = 2 * math.pi * t_s / loop_s
        u, v, glow = 2.6 * radius * np.cos(sector), 2.6 * radius * np.sin(sector), np.zeros_like(x)
        for fold in range(6):
            turn = 0.62 + 0.2 * math.sin(angle + fold * 0.5)
            u, v = np.abs(u) - 0.72 - 0.1 * math.cos(angle), np.abs(v) - 0.3
            u, v = u * math.cos(turn) - v * math.sin(turn), u * math.sin(turn) + v * math.cos(turn)
            glow += 0.01 / (np.abs(np.hypot(u, v) - 0.5) + 0.012)
        return shade(table, (0.5 * glow - 0.05) * (1 - smooth(0.45, 1.15, radius)))

    return paint


SCENES: dict[str, Scene] = {
    "endless-zoom": endless_zoom,
    "julia-breath": julia_breath,
    "folded-bloom": folded_bloom,
}
