"""Synthesised music made visible: falling notes, plucked strings, a drum machine."""

import math

import numpy as np

from ..colour import gradient, pick, rgb, shade
from ..drawing import (
    ASPECT,
    PIXEL,
    Paint,
    Picture,
    Plane,
    Scene,
    cover,
    disc,
    eased,
    flat,
    grid,
    light,
    over,
    rectangle,
)
from ..scores import BARS, DRUMS, HARP, HARP_BEATS, HARP_KEYS, ROLL, ROLL_BEATS, STEPS
from .keyboard import DESK, draw_keyboard, key_part, key_x, octave_edges

_FALL = 0.24
"""How far a note falls in a beat."""


def falling_notes(loop_s: float) -> Paint:
    """Notes fall on a keyboard and light the keys they strike."""
    tints = gradient("#38bdf8", "#818cf8", "#e879f9", "#fb7185", "#fbbf24")
    wall = shade(gradient("#0b0a12", "#1a1530"), 0.5 + grid()[1])
    for edge in octave_edges():
        rectangle(wall, (edge, -0.3), (0.003, 1.5), 0, rgb("#ffffff"), opacity=0.08)

    def paint(t_s: float) -> Picture:
        picture, beat = wall.copy(), t_s / loop_s * ROLL_BEATS
        lit: dict[int, float] = {}
        for start, key, length in ROLL:
            size = (0.04 if length > 0.5 else 0.032, length * _FALL - 0.012)
            for away in (start - beat - ROLL_BEATS, start - beat, start - beat + ROLL_BEATS):
                middle = DESK - (away + length / 2) * _FALL
                rectangle(picture, (key_x(key), middle), size, 0.014, pick(tints, key_part(key)))
                if -length < away <= 0:
                    lit[key] = 1 + 0.6 * away / length
        draw_keyboard(picture, lit, tints)
        for key, strength in lit.items():
            light(picture, key_x(key), DESK, 0.17, pick(tints, key_part(key)), strength=strength)
        return picture

    return paint


def _bend(string: int, age_s: float, along: Plane) -> Plane:
    """How far a string that was plucked `age_s` ago is from its rest, `along` (0..1) its length."""
    shape = np.zeros_like(along)
    for mode in (1, 2, 3):
        swing = math.cos(2 * math.pi * mode * (3.2 + 0.5 * string) * age_s) * math.exp(
            -(1.2 + 0.5 * mode) * age_s
        )
        shape += 0.05 / mode**1.3 * swing * math.sin(math.pi * mode * 0.3) * np.sin(np.pi * mode * along)
    return shape


def plucked_strings(loop_s: float) -> Paint:
    """Seven strings; each pluck sets one swinging, the low ones wide and slow."""
    x, y = grid()
    tints, ivory = gradient("#ffb703", "#fb8500", "#e85d75", "#9d4edd", "#4cc9f0"), rgb("#f3ead7")
    wall = shade(gradient("#10141f", "#23283d", "#10141f"), 0.5 + x)
    for side in (-0.78, 0.78):
        rectangle(wall, (0, side), (0.98, 0.035), 0.017, rgb("#c9a36b"))
    rows = slice(106, 854)
    along = (y[rows, :1] + 0.78) / 1.56

    def paint(t_s: float) -> Picture:
        picture = wall.copy()
        for string in range(len(HARP_KEYS)):
            age_s = min(
                (t_s - beat * loop_s / HARP_BEATS) % loop_s for beat, plucked in HARP if plucked == string
            )
            loud, middle, tint = math.exp(-2.2 * age_s), (string - 3) * 0.142, pick(tints, string / 6)
            left = round((middle - 0.075 + ASPECT) / PIXEL)
            part = rows, slice(left, left + 72)
            away = np.abs(x[part] - middle - _bend(string, age_s, along))
            over(picture[part], tint, np.exp(-((away / 0.03) ** 2)) * (0.5 * loud))
            over(
                picture[part],
                ivory + (tint - ivory) * np.float32(loud),
                cover(away - 0.007 + 0.0006 * string),
            )
            light(picture, middle, -0.31, 0.13, tint, strength=max(0.0, 1.6 * loud - 0.7))
        return picture

    return paint


def drum_machine(loop_s: float) -> Paint:
    """Sixteen steps down, four drums across; the bar of light plays what it meets."""
    tints = {"kick": "#ef476f", "clap": "#f78c3b", "hat": "#06b894", "bell": "#118ab2"}
    board = flat(rgb("#f1ece2"))
    rectangle(board, (0, -0.01), (0.96, 1.82), 0.06, rgb("#8f8574"), opacity=0.35, softness=0.1)
    rectangle(board, (0, -0.03), (0.96, 1.82), 0.06, rgb("#fbf8f1"))

    def paint(t_s: float) -> Picture:
        picture, moment = board.copy(), t_s / loop_s * BARS * STEPS % STEPS
        glide = (int(moment) + eased(0.55, 1.0, moment % 1)) % STEPS
        rectangle(picture, (0, -0.85 + 0.109 * glide), (0.93, 0.105), 0.03, rgb("#efe6d2"))
        for column, (name, row) in enumerate(DRUMS.items()):
            tint, x = rgb(tints[name]), (column - 1.5) * 0.23
            for step, mark in enumerate(row):
                y, loud = -0.85 + 0.109 * step, math.exp(-0.9 * ((moment - step) % STEPS))
                if mark == ".":
                    disc(picture, x, y, 0.009, rgb("#c9c0ae"))
                    continue
                disc(picture, x, y, 0.034 + 0.07 * (1 - loud), tint, opacity=0.3 * loud)
                disc(picture, x, y + 0.012, 0.034 + 0.014 * loud, rgb("#8f8574"), opacity=0.35, softness=0.03)
                disc(picture, x, y, 0.034 + 0.014 * loud, tint)
                disc(picture, x, y, 0.03 * loud, rgb("#ffffff"), opacity=0.7 * loud)
        return picture

    return paint


SCENES: dict[str, Scene] = {
    "falling-notes": falling_notes,
    "plucked-strings": plucked_strings,
    "drum-machine": drum_machine,
}
