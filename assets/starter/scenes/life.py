"""Cellular life: a glider gun's garden, coral that grows, spirals that never stop turning."""

import numpy as np

from ..colour import blurred, gradient, rgb, shade, shade_cyclic, wrapped
from ..drawing import HEIGHT, WIDTH, Paint, Picture, Plane, Scene, cover, eased, over
from .automata import GENERATIONS, coral, demons, garden


def glider_gun(loop_s: float) -> Paint:
    """Conway's Game of Life: cells swell when born and leave a warm ember when they die."""
    states = np.array(garden(), dtype=np.float32)[:, 15:95, 17:62]
    x, y = np.meshgrid(np.arange(WIDTH) % 12 - 5.5, np.arange(HEIGHT) % 12 - 5.5)
    far = (np.maximum(np.abs(x), np.abs(y)) * 0.5 + np.hypot(x, y) * 0.5).astype(np.float32)
    table, embers = gradient("#0d1117", "#3a1c4a", "#a23b5e"), np.zeros_like(states)
    for index in range(2 * GENERATIONS):
        now, before = index % GENERATIONS, (index - 1) % GENERATIONS
        embers[now] = np.maximum(embers[before] * np.float32(0.88), states[now])

    def paint(t_s: float) -> Picture:
        moment = t_s / loop_s * GENERATIONS
        now, part = int(moment) % GENERATIONS, eased(0.1, 0.9, moment % 1)
        alive = states[now] * (1 - part) + states[(now + 1) % GENERATIONS] * part
        ember = embers[now] * (1 - part) + embers[(now + 1) % GENERATIONS] * part
        picture = shade(table, 0.8 * _zoomed(ember))
        size = np.repeat(np.repeat(alive, 12, 0), 12, 1)
        over(picture, rgb("#ffd9a0"), cover(far - size * 5.6, 1) * np.minimum(size * 2, 1))
        return picture

    return paint


def _zoomed(cells: Plane) -> Plane:
    """A small field blown up to the whole picture, smoothly."""
    rows = (np.arange(HEIGHT)[:, None] + 0.5) / HEIGHT * cells.shape[0] - 0.5
    columns = (np.arange(WIDTH)[None, :] + 0.5) / WIDTH * cells.shape[1] - 0.5
    return wrapped(cells, *np.broadcast_arrays(rows.astype(np.float32), columns.astype(np.float32)))


def growing_coral(loop_s: float) -> Paint:
    """A reaction between two substances grows a labyrinth, which then sinks back into the sea."""
    states = coral(120)
    table = gradient("#012a36", "#0a5c63", "#ee6c4d", "#ffb4a2", "#fff1e6")

    def paint(t_s: float) -> Picture:
        moment = min(t_s / loop_s / 0.9, 1) * 118
        part, there = moment % 1, eased(0.0, 0.06, t_s / loop_s) - eased(0.9, 1.0, t_s / loop_s)
        field = (states[int(moment)] * (1 - part) + states[int(moment) + 1] * part) * there
        high = _zoomed(blurred(field, 0.6))
        slope = np.roll(high, 3, 0) - np.roll(high, -3, 0) + np.roll(high, 3, 1) - np.roll(high, -3, 1)
        picture: Picture = np.clip(shade(table, high * 2.6) - slope[..., None] * 0.9, 0, 1)
        return picture

    return paint


def turning_spirals(loop_s: float) -> Paint:
    """A cyclic automaton's demons: each cell is eaten by the next colour, round and round."""
    wave = np.exp(2j * np.pi * demons(14) / 14)
    real, imaginary = (_zoomed(blurred(part.astype(np.float32), 1.1)) for part in (wave.real, wave.imag))
    phase, strength = np.arctan2(imaginary, real) / (2 * np.pi), np.hypot(real, imaginary)
    table = gradient("#1d1a39", "#451952", "#ae445a", "#f39f5a", "#e8bcb9", "#662549", cyclic=True)

    def paint(t_s: float) -> Picture:
        picture = shade_cyclic(table, phase - 4 * t_s / loop_s)
        return picture * (0.55 + 0.45 * np.minimum(strength, 1))[..., None]

    return paint


SCENES: dict[str, Scene] = {
    "glider-gun": glider_gun,
    "growing-coral": growing_coral,
    "turning-spirals": turning_spirals,
}
