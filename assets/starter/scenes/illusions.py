"""Optical illusions: straight lines that roll, a square that breathes, rings that swim."""

import math

import numpy as np

from ..colour import gradient, pick, rgb, shade
from ..drawing import Paint, Picture, Scene, cover, disc, flat, grid, light, line, over, rectangle, smooth


def straight_lines_roll(loop_s: float) -> Paint:
    """Eight dots, each going straight to and fro, look like one rolling wheel (Tusi's couple)."""
    tints = gradient("#ff6b6b", "#ffd166", "#06d6a0", "#4cc9f0", "#b388eb", cyclic=True)
    x, y = grid()
    board = flat(rgb("#14121f"))
    disc(board, 0, 0, 0.47, rgb("#211d33"))
    over(board, rgb("#4a4266"), cover(np.abs(np.hypot(x, y) - 0.47) - 0.003))

    def paint(t_s: float) -> Picture:
        picture, turn = board.copy(), 4 * np.pi * t_s / loop_s
        tracks = 0.5 - 0.5 * math.cos(2 * math.pi * t_s / loop_s)
        for index in range(8):
            way = np.array([np.cos(index * np.pi / 8), np.sin(index * np.pi / 8)]) * 0.44
            line(picture, tuple(-way), tuple(way), 0.005, rgb("#8f86b3"), opacity=0.12 + 0.5 * tracks)
        for index in range(8):
            at = index * np.pi / 8
            far = 0.44 * np.cos(turn - at)
            tint = pick(tints, index / 8)
            light(picture, far * np.cos(at), far * np.sin(at), 0.12, tint, strength=0.35)
            disc(picture, far * np.cos(at), far * np.sin(at), 0.032, tint)
        return picture

    return paint


def breathing_square(loop_s: float) -> Paint:
    """A square that only turns seems to grow and shrink behind its four windows' corners."""
    x, y = grid()
    table = gradient("#ff7b54", "#ffb26b", "#ffd56f")

    def paint(t_s: float) -> Picture:
        turn = np.pi / 2 * t_s / loop_s * 4
        u, v = x * math.cos(turn) + y * math.sin(turn), y * math.cos(turn) - x * math.sin(turn)
        picture = flat(rgb("#fdf3e1"))
        over(picture, rgb("#c8b8a0"), 0.5 * cover(np.maximum(np.abs(u), np.abs(v - 0.03)) - 0.36, 0.08))
        over(picture, shade(table, 0.5 + v), cover(np.maximum(np.abs(u), np.abs(v)) - 0.36))
        veil = 0.5 - 0.5 * math.cos(2 * math.pi * t_s / loop_s)
        veil = float(np.clip(veil * 3, 0, 1))
        for side_x in (-0.3, 0.3):
            for side_y in (-0.3, 0.3):
                rectangle(
                    picture,
                    (side_x, side_y + 0.012),
                    (0.44, 0.44),
                    0.03,
                    rgb("#23395b"),
                    opacity=veil * 0.25,
                    softness=0.06,
                )
                rectangle(picture, (side_x, side_y), (0.44, 0.44), 0.03, rgb("#23395b"), opacity=veil)
        return picture

    return paint


def moire_rings(loop_s: float) -> Paint:
    """Two sets of even rings glide over each other; the flowers are made by the eye."""
    x, y = grid()
    table = gradient("#0b132b", "#1c2541", "#5bc0be", "#f4f1de")
    pitch = 0.042

    def rings(cx: float, cy: float) -> Picture:
        wave = np.cos(2 * np.pi * np.hypot(x - cx, y - cy) / pitch)
        return smooth(-0.55, 0.55, wave)

    def paint(t_s: float) -> Picture:
        angle = 2 * math.pi * t_s / loop_s
        far = 0.11 + 0.07 * math.cos(angle)
        dx, dy = far * math.cos(angle), far * math.sin(angle)
        both = rings(dx, dy) * rings(-dx, -dy)
        return shade(table, (0.15 + 0.85 * both) * (1 - 0.75 * smooth(0.55, 1.1, np.hypot(x, y))))

    return paint


SCENES: dict[str, Scene] = {
    "straight-lines-roll": straight_lines_roll,
    "breathing-square": breathing_square,
    "moire-rings": moire_rings,
}
