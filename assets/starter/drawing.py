"""Anti-aliased shapes on a picture of 540 x 960 pixels.

Coordinates: y runs from -1 (top) to 1 (bottom), x from -ASPECT to ASPECT; one pixel is PIXEL wide.
A plane is (HEIGHT, WIDTH) float32, a picture (HEIGHT, WIDTH, 3) float32 in 0..1 (sRGB).
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 540, 960
ASPECT = WIDTH / HEIGHT
PIXEL = 2 / HEIGHT

Plane = NDArray[np.floating[Any]]
Picture = NDArray[np.floating[Any]]
Colour = NDArray[np.float32]
Point = Sequence[float] | NDArray[np.float64]
Paint = Callable[[float], Picture]
"""The picture at a moment, in seconds from the start of the loop."""
Scene = Callable[[float], Paint]
"""Prepares a loop of so many seconds."""


def grid() -> tuple[Plane, Plane]:
    """The x and y of each pixel's middle, two planes."""
    x = (np.arange(WIDTH, dtype=np.float32) + 0.5) * PIXEL - ASPECT
    y = (np.arange(HEIGHT, dtype=np.float32) + 0.5) * PIXEL - 1
    return np.broadcast_to(x, (HEIGHT, WIDTH)).copy(), np.broadcast_to(y[:, None], (HEIGHT, WIDTH)).copy()


def flat(colour: Colour) -> Picture:
    """A picture of one colour."""
    return np.broadcast_to(colour, (HEIGHT, WIDTH, 3)).astype(np.float32)


def cover(distance: Plane, softness: float = PIXEL) -> Plane:
    """How much of a pixel a shape covers (0..1), from the signed distance to its edge (inside < 0)."""
    covered: Plane = np.clip(0.5 - distance / np.float32(softness), 0, 1)
    return covered


def smooth(low: float, high: float, value: Plane) -> Plane:
    """0 below `low`, 1 above `high`, an S-curve between."""
    u: Plane = np.clip((value - np.float32(low)) / np.float32(high - low), 0, 1)
    return u * u * (3 - 2 * u)


def eased(low: float, high: float, value: float) -> float:
    """`smooth` for one number."""
    u = min(max((value - low) / (high - low), 0.0), 1.0)
    return u * u * (3 - 2 * u)


def over(picture: Picture, colour: Colour | Picture, alpha: Plane) -> None:
    """Lay `colour` over `picture` where `alpha` (0..1) says so, in place."""
    picture += alpha[..., None] * (colour - picture)


def _box(left: float, top: float, right: float, bottom: float) -> tuple[slice, slice]:
    columns = np.clip(np.array([left + ASPECT, right + ASPECT]) / PIXEL + (-1, 2), 0, WIDTH).astype(int)
    rows = np.clip(np.array([top + 1, bottom + 1]) / PIXEL + (-1, 2), 0, HEIGHT).astype(int)
    return slice(rows[0], rows[1]), slice(columns[0], columns[1])


def _near(box: tuple[slice, slice]) -> tuple[Plane, Plane]:
    x = (np.arange(box[1].start, box[1].stop, dtype=np.float32) + 0.5) * PIXEL - ASPECT
    y = (np.arange(box[0].start, box[0].stop, dtype=np.float32) + 0.5) * PIXEL - 1
    return x[None, :], y[:, None]


def disc(
    picture: Picture, x: float, y: float, radius: float, colour: Colour, *,
    opacity: float = 1, softness: float = PIXEL,
) -> None:  # fmt: skip
    """A filled circle; a large `softness` makes it a shadow or a glow."""
    reach = radius + softness
    box = _box(x - reach, y - reach, x + reach, y + reach)
    near_x, near_y = _near(box)
    alpha = cover(np.hypot(near_x - x, near_y - y) - radius, softness)
    over(picture[box], colour, alpha * np.float32(opacity))


def light(
    picture: Picture, x: float, y: float, radius: float, colour: Colour, *, strength: float = 1
) -> None:
    """A glow that adds to what is there and is gone at `radius`."""
    box = _box(x - radius, y - radius, x + radius, y + radius)
    near_x, near_y = _near(box)
    fall = np.clip(1 - ((near_x - x) ** 2 + (near_y - y) ** 2) / np.float32(radius**2), 0, 1)
    picture[box] += (fall**3 * np.float32(strength))[..., None] * colour


def line(
    picture: Picture, start: Point, end: Point, width: float, colour: Colour, *,
    opacity: float = 1,
) -> None:  # fmt: skip
    """A straight stroke with round ends."""
    (ax, ay), (bx, by) = start, end
    reach = width / 2 + PIXEL
    box = _box(min(ax, bx) - reach, min(ay, by) - reach, max(ax, bx) + reach, max(ay, by) + reach)
    near_x, near_y = _near(box)
    alpha = cover(segment_distance(near_x, near_y, start, end) - width / 2)
    over(picture[box], colour, alpha * np.float32(opacity))


def segment_distance(x: Plane, y: Plane, start: Point, end: Point) -> Plane:
    """The distance of each (x, y) to the stretch from `start` to `end`."""
    (ax, ay), (bx, by) = start, end
    dx, dy = bx - ax, by - ay
    along = np.clip(((x - ax) * dx + (y - ay) * dy) / np.float32(dx * dx + dy * dy + 1e-12), 0, 1)
    return np.asarray(np.hypot(x - ax - along * dx, y - ay - along * dy), dtype=np.float32)


def rectangle(
    picture: Picture, centre: Point, size: Point, corner: float, colour: Colour, *,
    opacity: float = 1, softness: float = PIXEL,
) -> None:  # fmt: skip
    """A rectangle with round corners of radius `corner`."""
    (x, y), (half_w, half_h) = centre, (size[0] / 2, size[1] / 2)
    box = _box(x - half_w - softness, y - half_h - softness, x + half_w + softness, y + half_h + softness)
    near_x, near_y = _near(box)
    dx, dy = np.abs(near_x - x) - half_w + corner, np.abs(near_y - y) - half_h + corner
    edge = np.hypot(np.maximum(dx, 0), np.maximum(dy, 0)) + np.minimum(np.maximum(dx, dy), 0) - corner
    over(picture[box], colour, cover(edge, softness) * np.float32(opacity))
