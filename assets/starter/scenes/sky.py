"""Night sky: stars that draw circles, an aurora over a lake, a month of moons."""

import math

import numpy as np

from ..colour import blurred, clouds, gradient, rgb, shade, wrapped
from ..drawing import HEIGHT, PIXEL, WIDTH, Paint, Picture, Plane, Scene, disc, grid, light, over, smooth
from .paper import pines, under

_FOLDS = 5
"""The sky is five equal wedges about the pole, so a fifth of a turn closes the loop; nobody can tell."""
_SHORE = 0.3


def _heaven(low: str, middle: str, high: str) -> Picture:
    _, y = grid()
    return shade(gradient(high, middle, low), 0.5 + y / 2)


def _trails(rows: int, columns: int) -> Plane:
    """Stars on a wedge (a row for each radius, a column for each angle), each with a tail that fades."""
    rng = np.random.default_rng(21)
    dots = np.zeros((rows, columns), dtype=np.float32)
    where = rng.integers(26, rows, 300), rng.integers(0, columns, 300)
    dots[where] = rng.random(300) ** 4 + 0.07
    tail = np.exp(-np.arange(columns) / (columns * 0.22))
    smeared = np.fft.irfft(np.fft.rfft(dots, axis=1) * np.fft.rfft(tail), columns, axis=1)
    return blurred(smeared.astype(np.float32), 0.75) * 3.4


def star_trails(loop_s: float) -> Paint:
    """A night seen by a patient camera: every star draws a circle about the pole, above a tent."""
    x, y = grid()
    radius, turn = np.hypot(x - 0.08, y + 0.22), np.arctan2(y + 0.22, x - 0.08) / (2 * np.pi)
    rows, columns = 780, 1100
    trails = _trails(rows, columns)
    tint = shade(gradient("#9fc5ff", "#ffffff", "#ffd7a8", "#ffffff", "#b9a5ff"), (radius * 7.3) % 1)
    sky = _heaven("#3a2a5c", "#141a45", "#060818")
    edge = pines(0.5, 0.16, 23, seed=4)

    def paint(t_s: float) -> Picture:
        picture, angle = sky.copy(), (turn * _FOLDS + t_s / loop_s) * columns
        picture += (wrapped(trails, np.minimum(radius / 1.75, 0.99) * rows, angle))[..., None] * tint
        under(picture, edge, rgb("#05060f"))
        flicker = (
            1 + 0.1 * math.sin(6 * math.pi * t_s / loop_s) + 0.06 * math.sin(14 * math.pi * t_s / loop_s)
        )
        light(picture, -0.16, 0.62, 0.3 * flicker, rgb("#ff9d4d"), strength=0.4)
        _tent(picture, x, y, flicker)
        return picture

    return paint


def _tent(picture: Picture, x: Plane, y: Plane, flicker: float) -> None:
    side = np.abs(x + 0.16) * 1.15 + 0.545 - y
    inside = smooth(PIXEL, -PIXEL, side) * smooth(0.69, 0.69 - PIXEL, y)
    over(picture, shade(gradient("#ffcf7a", "#d9642c"), np.abs(x + 0.16) * 7), inside * (0.9 * flicker))


def _curtain(y: Plane, rays: Plane, foot: Plane) -> tuple[Plane, Plane]:
    """How bright a curtain is that hangs above `foot`, and how high up in it each pixel is."""
    height = (foot - y) / (0.42 + 0.12 * rays)
    glow = np.exp(-3.2 * np.maximum(height, 0)) * smooth(-0.06, 0.1, height)
    return glow * np.clip(0.55 + 0.32 * rays, 0, 1.4), np.clip(height, 0, 1)


def _mirrored(picture: Picture, angle: float) -> None:
    """Water below the shore, that shows what is above it through ripples."""
    y = grid()[1]
    row = y[:, 0]
    ripple = 2.2 * np.sin(260 * (row - _SHORE) / (0.5 + row) + 4 * angle)
    above = np.clip((2 * _SHORE - row + 1) / PIXEL + ripple, 0, HEIGHT - 1).astype(int)
    water = picture[above] * np.float32(0.62) + rgb("#031018") * np.float32(0.4)
    over(picture, water, smooth(_SHORE - PIXEL, _SHORE + PIXEL, y))


def aurora(loop_s: float) -> Paint:
    """Curtains of green and violet light over a lake that gives them back."""
    x, y = grid()
    fields = [blurred(clouds(96, 640, seed, 1.1), 1.5) for seed in (31, 32, 33)]
    table, violet = gradient("#00110f", "#0c6b58", "#3df5a5", "#9dfbd0"), rgb("#7a3cff")
    sky = _heaven("#12324a", "#0a1733", "#03050f")
    for sx, sy, size in np.random.default_rng(8).random((170, 3)):
        radius = 0.001 + 0.002 * size
        disc(sky, sx * 1.2 - 0.6, sy * 1.4 - 1, radius, rgb("#ffffff"), opacity=0.3 + 0.6 * size)
    x, y = x[:1], y[y[:, 0] < _SHORE, :1]
    hills = _SHORE - 0.03 - 0.05 * np.abs(clouds(4, WIDTH, 35, 1.4)[0])

    def paint(t_s: float) -> Picture:
        picture, angle = sky.copy(), 2 * math.pi * t_s / loop_s
        for index, field in enumerate(fields):
            fold = 0.13 * np.sin(3.1 * x + 2 * index + angle) + 0.06 * np.sin(7 * x - angle)
            rays = wrapped(field, np.full_like(x, t_s / loop_s * len(field)), x * 230 + 320 + 100 * index)
            glow, height = _curtain(y, rays, fold - 0.02 - 0.22 * index)
            picture[: len(y)] += shade(table, glow * 0.9) * 0.75 + (glow * height * 1.3)[..., None] * violet
        under(picture, hills, rgb("#04080f"))
        _mirrored(picture, angle)
        return picture

    return paint


def month_of_moons(loop_s: float) -> Paint:
    """One lunation: new moon to full and back, with seas and craters."""
    x, y = grid()
    radius, u, v = 0.4, x / 0.4, (y + 0.12) / 0.4
    far = np.hypot(u, v)
    depth = np.sqrt(np.clip(1 - far * far, 0, 1))
    seas = smooth(-0.3, 1.2, wrapped(clouds(512, 512, 44, 1.9), v * 150 + 256, u * 150 + 256))
    relief = wrapped(blurred(clouds(1024, 1024, 45, 1.15), 1.5), v * 380 + 512, u * 380 + 512)
    albedo = (0.86 - 0.42 * seas + 0.06 * relief)[..., None] * rgb("#fff3dc")
    slope = np.gradient(relief, axis=1) * 0.9
    sky, stars = _heaven("#1d2b53", "#101735", "#060817"), np.random.default_rng(9).random((130, 4))
    earthshine = (0.5 + 0.5 * albedo) * rgb("#1a2444")
    body = smooth(1 + PIXEL / radius, 1 - PIXEL / radius, far)

    def paint(t_s: float) -> Picture:
        picture, angle = sky.copy(), 2 * np.pi * t_s / loop_s
        for sx, sy, size, phase in stars:
            twinkle = 0.55 + 0.45 * math.sin(angle * (1 + int(phase * 4)) + 2 * math.pi * phase)
            radius = 0.0015 + 0.0025 * size
            disc(picture, sx * 1.2 - 0.6, sy * 2 - 1, radius, rgb("#e8ecff"), opacity=size * twinkle)
        full = 0.5 - 0.5 * math.cos(angle)
        light(picture, 0, -0.12, 0.95, rgb("#8fa6e8"), strength=0.55 * full)
        lit = smooth(-0.08, 0.22, u * math.sin(angle) - depth * math.cos(angle) + slope)
        over(picture, albedo * (lit * (0.45 + 0.55 * depth))[..., None] + earthshine, body)
        return picture

    return paint


SCENES: dict[str, Scene] = {"star-trails": star_trails, "aurora": aurora, "month-of-moons": month_of_moons}
