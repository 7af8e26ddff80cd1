"""Draws bars and curves as SVG, with nothing but text."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 720, 360, 56, 48, 56
COLOURS = ("#5b6ee1", "#e0713c", "#3c9d6b", "#9a5bb8", "#8a8f98", "#c43d5d")


def bars(title: str, groups: Sequence[str], series: Mapping[str, Sequence[float]], base: float) -> str:
    """Groups of bars, one bar of each series in a group; a line marks `base`."""
    most = 1.1 * max(max(values) for values in series.values())
    step = (WIDTH - LEFT - 16) / len(groups)
    wide = 0.8 * step / len(series)
    drawn = [_line(base, most, "random")]
    for number, values in enumerate(series.values()):
        for group, value in enumerate(values):
            x, y = LEFT + group * step + 0.1 * step + number * wide, _y(value, most)
            drawn.append(_bar(x, y, wide - 2, COLOURS[number % len(COLOURS)]))
            drawn.append(_text(x + wide / 2 - 1, y - 4, f"{value:.2f}", 10, "middle"))
    drawn += [
        _text(LEFT + (at + 0.5) * step, HEIGHT - BOTTOM + 18, name, 12, "middle")
        for at, name in enumerate(groups)
    ]
    return _page(title, drawn, list(series))


def _bar(x: float, y: float, width: float, colour: str) -> str:
    height = HEIGHT - BOTTOM - y
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="2" fill="{colour}"/>'


def _y(value: float, most: float) -> float:
    return HEIGHT - BOTTOM - value / most * (HEIGHT - TOP - BOTTOM)


def _line(value: float, most: float, name: str) -> str:
    y = _y(value, most)
    place = f'x1="{LEFT}" x2="{WIDTH - 16}" y1="{y:.1f}" y2="{y:.1f}"'
    line = f'<line {place} stroke="#8a8f98" stroke-dasharray="4 3"/>'
    return line + _text(LEFT - 6, y + 4, name, 11, "end")


def _text(x: float, y: float, text: str, size: int, anchor: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text {place} font-family="sans-serif" fill="#3a3f47">{escape(text)}</text>'


def _page(title: str, drawn: Sequence[str], names: Sequence[str]) -> str:
    legend = []
    for number, name in enumerate(names):
        x = LEFT + number * (WIDTH - LEFT) / len(names)
        colour = COLOURS[number % len(COLOURS)]
        legend.append(f'<rect x="{x:.1f}" y="{HEIGHT - 22}" width="10" height="10" fill="{colour}"/>')
        legend.append(_text(x + 15, HEIGHT - 13, name, 12, "start"))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
    paper = f'<title>{escape(title)}</title><rect width="{WIDTH}" height="{HEIGHT}" fill="#fbfaf8"/>'
    return "\n".join([head, paper, _text(LEFT, 28, title, 15, "start"), *drawn, *legend, "</svg>"]) + "\n"
