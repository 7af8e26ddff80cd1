"""A small alphabet of strokes, and how far each pixel is from the words it spells."""

from itertools import pairwise

import numpy as np

from ..drawing import Plane, segment_distance

Point = tuple[float, float]
_ARC = 14


def _arc(centre: Point, radii: Point, start: float, end: float) -> list[Point]:
    """Points on an ellipse; angles in turns, clockwise from the right."""
    turns = np.linspace(start, end, _ARC) * 2 * np.pi
    (x, y), (rx, ry) = centre, radii
    return [(x + rx * float(np.cos(turn)), y + ry * float(np.sin(turn))) for turn in turns]


GLYPHS: dict[str, list[list[Point]]] = {
    "A": [[(0, 1), (0.4, 0), (0.8, 1)], [(0.16, 0.62), (0.64, 0.62)]],
    "B": [
        [(0, 1), (0, 0), (0.4, 0), *_arc((0.4, 0.25), (0.28, 0.25), -0.25, 0.25), (0, 0.5)],
        [(0.4, 0.5), *_arc((0.4, 0.75), (0.34, 0.25), -0.25, 0.25), (0, 1)],
    ],
    "D": [[(0, 0), (0, 1), (0.3, 1), *_arc((0.3, 0.5), (0.45, 0.5), 0.25, -0.25), (0, 0)]],
    "E": [[(0.6, 0), (0, 0), (0, 1), (0.6, 1)], [(0, 0.5), (0.5, 0.5)]],
    "H": [[(0, 0), (0, 1)], [(0.7, 0), (0.7, 1)], [(0, 0.5), (0.7, 0.5)]],
    "L": [[(0, 0), (0, 1), (0.55, 1)]],
    "N": [[(0, 1), (0, 0), (0.7, 1), (0.7, 0)]],
    "O": [_arc((0.42, 0.5), (0.42, 0.5), 0, 1)],
    "P": [[(0, 1), (0, 0), (0.38, 0), *_arc((0.38, 0.28), (0.3, 0.28), -0.25, 0.25), (0, 0.56)]],
    "R": [
        [(0, 1), (0, 0), (0.38, 0), *_arc((0.38, 0.27), (0.3, 0.27), -0.25, 0.25), (0, 0.54)],
        [(0.34, 0.54), (0.68, 1)],
    ],
    "T": [[(0, 0), (0.7, 0)], [(0.35, 0), (0.35, 1)]],
    "U": [[(0, 0), *_arc((0.35, 0.62), (0.35, 0.38), 0.5, 0), (0.7, 0)]],
    " ": [],
}
_GAP = 0.3


def width(letter: str) -> float:
    """How wide a letter of height 1 is."""
    return max((x for stroke in GLYPHS[letter] for x, _ in stroke), default=0.25)


def strokes(word: str) -> tuple[list[list[Point]], float]:
    """The strokes of a word one unit high, starting at (0, 0), and how long the word is."""
    lines, at = [], 0.0
    for letter in word:
        lines += [[(x + at, y) for x, y in stroke] for stroke in GLYPHS[letter]]
        at += width(letter) + _GAP
    return lines, at - _GAP


def distance(word: str, x: Plane, y: Plane) -> Plane:
    """How far each (x, y), in letter heights from the word's top left, is from the middle of its strokes."""
    nearest = np.full(np.broadcast_shapes(x.shape, y.shape), np.inf, dtype=np.float32)
    for stroke in strokes(word)[0]:
        for start, end in pairwise(stroke):
            nearest = np.minimum(nearest, segment_distance(x, y, start, end))
    return nearest
