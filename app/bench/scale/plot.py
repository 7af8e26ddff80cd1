"""Draws growth as lines over two scales of powers of ten, as SVG."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import chain
from math import ceil, floor, log10

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 380, 70, 250, 48, 48
COLOURS = ("#5b6ee1", "#e0713c", "#3c9d6b", "#9a5bb8", "#c43d5d", "#8a8f98")

Points = Sequence[tuple[float, float]]


def growth(title: str, unit: str, lines: Mapping[str, Points]) -> str:
    """A line for each name through its points: a size, and what was measured there (both above 0)."""
    points = list(chain.from_iterable(lines.values()))
    across = _Axis([x for x, _ in points], LEFT, WIDTH - RIGHT)
    up = _Axis([y for _, y in points], HEIGHT - BOTTOM, TOP)
    drawn = [_grid(across, up, unit)]
    for number, (name, line) in enumerate(lines.items()):
        drawn.append(_line(name, [(across.place(x), up.place(y)) for x, y in line], number))
    return _page(title, drawn)


class _Axis:
    """Where values lie between two edges, from one power of ten to another."""

    def __init__(self, values: Sequence[float], first: float, last: float) -> None:
        self.low, self.high = floor(log10(min(values))), ceil(log10(max(values)))
        self._first, self._last = first, last

    def place(self, value: float) -> float:
        share = (log10(value) - self.low) / max(1, self.high - self.low)
        return self._first + share * (self._last - self._first)

    @property
    def powers(self) -> range:
        return range(self.low, self.high + 1)


def _grid(across: _Axis, up: _Axis, unit: str) -> str:
    drawn = []
    for power in up.powers:
        y = up.place(10**power)
        drawn.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#d8d5cf"/>')
        drawn.append(_text(LEFT - 8, y + 4, f"{10**power:,g} {unit}", "end"))
    for power in across.powers:
        drawn.append(_text(across.place(10**power), HEIGHT - BOTTOM + 20, f"{10**power:,}", "middle"))
    return "\n".join(drawn)


def _line(name: str, points: Points, number: int) -> str:
    colour = COLOURS[number % len(COLOURS)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    line = f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
    y = TOP + 10 + 24 * number
    mark = f'<rect x="{WIDTH - RIGHT + 20}" y="{y - 9}" width="10" height="10" fill="{colour}"/>'
    return "\n".join([line, mark, _text(WIDTH - RIGHT + 36, y, name, "start")])


def _text(x: float, y: float, text: str, anchor: str, size: int = 12) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text {place} font-family="sans-serif" fill="#3a3f47">{escape(text)}</text>'


def _page(title: str, drawn: Sequence[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
    paper = f'<title>{escape(title)}</title><rect width="{WIDTH}" height="{HEIGHT}" fill="#fbfaf8"/>'
    return "\n".join([head, paper, _text(LEFT, 28, title, "start", 15), *drawn, "</svg>"]) + "\n"
