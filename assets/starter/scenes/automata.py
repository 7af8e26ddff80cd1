"""Fields of cells and their rules: Conway's, Gray and Scott's, the cyclic one."""

import numpy as np
from numpy.typing import NDArray

from ..drawing import Plane

Cells = NDArray[np.int8]
_GUN = (
    "24 0", "22 1 24 1", "12 2 13 2 20 2 21 2 34 2 35 2", "11 3 15 3 20 3 21 3 34 3 35 3",
    "0 4 1 4 10 4 16 4 20 4 21 4", "0 5 1 5 10 5 14 5 16 5 17 5 22 5 24 5", "10 6 16 6 24 6",
    "11 7 15 7", "12 8 13 8",
)  # fmt: skip
"""Gosper's glider gun, x and y of its living cells."""
GENERATIONS = 60
"""How many generations a loop shows: the gun repeats itself after 30."""


def _next(cells: Cells) -> Cells:
    around = np.sum([np.roll(cells, (dy, dx), (0, 1)) for dy in (-1, 0, 1) for dx in (-1, 0, 1)], axis=0)
    born = (around == 3) | ((around == 4) & (cells == 1))
    born[:2] = born[-2:] = born[:, :2] = born[:, -2:] = False
    return np.asarray(born, dtype=np.int8)


def garden() -> list[Cells]:
    """GENERATIONS + 1 states of two guns that face each other, once their gliders have settled."""
    cells = np.zeros((110, 80), dtype=np.int8)
    for text in _GUN:
        numbers = [int(word) for word in text.split()]
        cells[np.array(numbers[1::2]) + 22, np.array(numbers[::2]) + 20] = 1
    cells |= cells[::-1, ::-1]
    states = [cells]
    for _ in range(600 + GENERATIONS):
        states.append(_next(states[-1]))
    return states[600:]


def coral(frames: int) -> list[Plane]:
    """`frames` states of Gray and Scott's reaction, from a few seeds to a full reef."""
    u, v = np.ones((240, 135), np.float32), np.zeros((240, 135), np.float32)
    for row, column in np.random.default_rng(5).integers((20, 15), (220, 120), (16, 2)):
        seed = slice(row - 3, row + 3), slice(column - 3, column + 3)
        u[seed], v[seed] = 0.5, 0.5
    states: list[Plane] = []
    for _ in range(frames):
        for _ in range(34):
            reaction = u * v * v
            u += 0.2 * _spread(u) - reaction + np.float32(0.0545) * (1 - u)
            v += 0.1 * _spread(v) + reaction - np.float32(0.0545 + 0.062) * v
        states.append(v.copy())
    return states


def _spread(field: Plane) -> Plane:
    padded = np.pad(field, 1, mode="wrap")
    sides = padded[:-2, 1:-1] + padded[2:, 1:-1] + padded[1:-1, :-2] + padded[1:-1, 2:]
    corners = padded[:-2, :-2] + padded[:-2, 2:] + padded[2:, :-2] + padded[2:, 2:]
    return np.float32(0.8) * sides + np.float32(0.2) * corners - 4 * field


def demons(states: int) -> NDArray[np.int64]:
    """A cyclic automaton long after its start: from here on it repeats after `states` steps."""
    cells = np.random.default_rng(11).integers(0, states, (160, 90))
    for _ in range(400):
        follows = (cells + 1) % states
        beside = [np.roll(cells, way, (0, 1)) for way in ((1, 0), (-1, 0), (0, 1), (0, -1))]
        cells = np.where(np.any(beside == follows, axis=0), follows, cells)
    return cells
