"""Generative typography: a word that breathes, a word that echoes, words on a turning drum."""

import numpy as np

from ..colour import gradient, rgb, shade, shade_cyclic, wrapped
from ..drawing import ASPECT, PIXEL, Paint, Picture, Plane, Scene, cover, flat, grid, over, smooth
from .glyphs import distance, strokes


def _line_of(word: str, pixels: int, scale: float) -> Plane:
    """The distance field of one line of text, `pixels` high with a margin, in letter heights."""
    wide = round((strokes(word)[1] + scale - 1) * pixels / scale)
    x = (np.arange(wide, dtype=np.float32)[None, :] + 0.5) / pixels * scale - (scale - 1) / 2
    y = (np.arange(pixels, dtype=np.float32)[:, None] + 0.5) / pixels * scale - (scale - 1) / 2
    return distance(word, x, y)


def breathe(loop_s: float) -> Paint:
    """BREATHE, eight times over: a wave of weight runs through the letters."""
    x, y = grid()
    rows, long = 8, strokes("BREATHE")[1]
    unit = 0.98 / long
    row = np.floor((y + 0.92) / 0.23)
    inside = (row >= 0) & (row < rows)
    u = (x + 0.49) / np.float32(unit)
    v = ((y + 0.92) - row * 0.23 - 0.03) / np.float32(0.17)
    field = distance("BREATHE", u, v) * np.float32(0.145)

    def paint(t_s: float) -> Picture:
        wave = np.sin(2 * np.pi * (t_s / loop_s * 2 - row / rows) + x * 2.2)
        weight = 0.006 + 0.024 * (0.5 + 0.5 * wave) ** 1.5
        picture = flat(rgb("#f4ede4"))
        ink = shade(gradient("#1f1b2e", "#d1495b", "#edae49"), (weight - 0.006) / 0.024)
        over(picture, ink, cover(field - weight) * inside)
        return picture

    return paint


def echo(loop_s: float) -> Paint:
    """LOOP, two letters above two, sends rings of itself outwards."""
    x, y = grid()
    unit = 0.4
    top = distance("LO", (x + 0.29) / unit, (y + 0.55) / unit)
    low = distance("OP", (x + 0.37) / unit, (y - 0.02) / unit)
    field = np.minimum(top, low) * np.float32(unit)
    table = gradient("#0b3954", "#087e8b", "#bfd7ea", "#ff5a5f", "#c81d4f", cyclic=True)

    def paint(t_s: float) -> Picture:
        steps = field / 0.055 - 5 * t_s / loop_s
        picture = shade_cyclic(table, np.floor(steps) / 5)
        edge = np.abs(steps - np.round(steps)) * 0.055
        over(picture, rgb("#07263a"), 0.35 * (1 - smooth(0, 0.02, edge)) * (steps > np.round(steps)))
        over(picture, rgb("#fffaf0"), cover(field - 0.028))
        return picture

    return paint


def turning_drum(loop_s: float) -> Paint:
    """Lines of type run around a drum, each its own way."""
    x, y = grid()
    across = np.arcsin(np.clip(y / 0.98, -1, 1)) / np.pi * 9
    band = np.floor(across)
    depth = np.sqrt(np.clip(1 - (y / 0.98) ** 2, 0, 1))
    text = _line_of("AROUND AND ", 220, 1.5)
    height, long = text.shape
    lean = 1 / (0.6 + 0.4 * depth)
    table = gradient("#f7f052", "#f28123", "#d34e24")

    def paint(t_s: float) -> Picture:
        way = np.where(band % 2 == 0, 1, -1)
        column = (x * lean / ASPECT * 0.62 + way * t_s / loop_s + band * 0.37) * long
        field = wrapped(text, np.clip((across - band) * height, 0, height - 1.01), column)
        picture = flat(rgb("#1b1726"))
        ink = shade(table, 0.5 - y / 2) * (0.35 + 0.65 * depth)[..., None]
        weight = 0.085 + 0.02 * np.sin(2 * np.pi * t_s / loop_s + band)
        over(picture, ink, cover(field - weight, 0.02 + PIXEL) * (depth > 0.05))
        return picture

    return paint


SCENES: dict[str, Scene] = {"breathe": breathe, "echo": echo, "turning-drum": turning_drum}
