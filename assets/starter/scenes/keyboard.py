"""A piano keyboard as wide as the picture."""

import numpy as np

from ..colour import Table, pick, rgb
from ..drawing import ASPECT, Picture, rectangle

DESK = 0.42
"""The y at which the keys begin."""
_LOWEST, _HIGHEST = 48, 80
_WHITE = (0, 2, 4, 5, 7, 9, 11)
_WIDE = 2 * ASPECT / 19


def key_x(key: int) -> float:
    """The middle of a MIDI key."""
    octave, tone = divmod(key - _LOWEST, 12)
    white = sum(1 for step in _WHITE if step <= tone) - (0.5 if tone in _WHITE else 0)
    return (octave * 7 + white) * _WIDE - ASPECT


def key_part(key: int) -> float:
    """How far up the keyboard a MIDI key is, 0..1."""
    return (key - _LOWEST) / (_HIGHEST - _LOWEST)


def octave_edges() -> list[float]:
    """The x at which each octave begins."""
    return [key_x(key) - _WIDE / 2 for key in range(_LOWEST, _HIGHEST, 12)]


def draw_keyboard(picture: Picture, lit: dict[int, float], tints: Table) -> None:
    """The keys, those in `lit` tinted as strongly (0..1) as it says."""
    rectangle(picture, (0, DESK + 0.32), (2 * ASPECT + 0.1, 0.66), 0, rgb("#0b0a12"))
    keys = range(_LOWEST, _HIGHEST + 1)
    for key in sorted(keys, key=lambda key: key % 12 not in _WHITE):
        white = key % 12 in _WHITE
        size = (_WIDE - 0.004, 0.29) if white else (_WIDE * 0.6, 0.17)
        tint = rgb("#f5efe6" if white else "#1d1b26")
        tint = tint + (pick(tints, key_part(key)) - tint) * np.float32(lit.get(key, 0))
        rectangle(picture, (key_x(key), DESK + size[1] / 2 - 0.01), size, 0.008, tint)
