"""The shape of the river: a smooth stream for each topic around a common middle."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from app.insights.span import Span
from app.insights.streams import REST, Stream
from ui.insights import words

UNIT = 1000.0
"""Paths lie in a square with sides of this length, which the screen stretches."""

COLOURS = ("#5c63ad", "#735ba8", "#8a5c9c", "#9c5a80", "#b8627a", "#c9806f", "#d9a074", "#e3bd8c")
GREY = "#6b6572"
SMOOTH = (1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16)
LABEL_GAP = 84.0
HAIR = 5.0  # of ground between two streams
WEEKLY = 7

Edge = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A stream as it is drawn. `path` is an SVG path and `label` the middle of its name, both in UNIT."""

    topic: str
    title: str
    colour: str
    path: str
    label: float
    spoken: str


def river(streams: Sequence[Stream]) -> tuple[Drawn, ...]:
    """All streams from top to bottom, the largest in the middle."""
    ordered = middle_out(streams)
    edges = _edges([smooth(stream.minutes) for stream in ordered])
    labels = spread([(upper[-1] + lower[-1]) / 2 for upper, lower in pairwise(edges)])
    return tuple(
        Drawn(
            topic=stream.topic,
            title=words.topic(stream.topic),
            colour=GREY if stream.topic == REST else COLOURS[at % len(COLOURS)],
            path=outline(edges[at], tuple(y - HAIR for y in edges[at + 1])),
            label=labels[at],
            spoken=f"{words.topic(stream.topic)}: {words.minutes(sum(stream.minutes))} in four weeks",
        )
        for at, stream in enumerate(ordered)
    )


def middle_out(streams: Sequence[Stream]) -> tuple[Stream, ...]:
    """The first in the middle, the others in turn above and below."""
    return (*reversed(streams[1::2]), *streams[::2])


def smooth(minutes: Sequence[float]) -> Edge:
    """Over five days, with the ends held."""
    held = (minutes[0], minutes[0], *minutes, minutes[-1], minutes[-1]) if minutes else ()
    return tuple(
        sum(share * held[at + n] for n, share in enumerate(SMOOTH))
        for at in range(len(held) - len(SMOOTH) + 1)
    )


def _edges(flows: Sequence[Edge]) -> tuple[Edge, ...]:
    """The upper edge of each stream and the lower one of the last: one more than there are streams."""
    sums = [sum(day) for day in zip(*flows, strict=True)]
    unit = UNIT / max([*sums, 1e-9])
    edges = [tuple((UNIT - total * unit) / 2 for total in sums)]
    for flow in flows:
        edges.append(tuple(y + minutes * unit for y, minutes in zip(edges[-1], flow, strict=True)))
    return tuple(edges)


def outline(upper: Edge, lower: Edge) -> str:
    """Along the upper edge and back along the lower one, as a closed SVG path."""
    back = _curve(tuple(reversed(lower)), UNIT, -UNIT)
    return f"M0 {upper[0]:.1f}{_curve(upper, 0.0, UNIT)}L{UNIT:.1f} {lower[-1]:.1f}{back}Z"


def _curve(ys: Edge, start: float, way: float) -> str:
    """A cubic for each day through the points (Catmull-Rom), from `start` on by `way` in all."""
    step, last = way / (len(ys) - 1), len(ys) - 1

    def slope(at: int) -> float:
        return (ys[min(last, at + 1)] - ys[max(0, at - 1)]) / 6

    return "".join(
        f"C{start + (at + 1 / 3) * step:.1f} {ys[at] + slope(at):.1f}"
        f" {start + (at + 2 / 3) * step:.1f} {ys[at + 1] - slope(at + 1):.1f}"
        f" {start + (at + 1) * step:.1f} {ys[at + 1]:.1f}"
        for at in range(last)
    )


def spread(labels: Sequence[float]) -> tuple[float, ...]:
    """The same places, moved as little as can be (least squares) until all names can be read and lie inside."""
    blocks: list[tuple[float, int]] = []  # mean and size of those that touch, with the gaps taken out
    for at, label in enumerate(labels):
        mean, size = label - at * LABEL_GAP, 1
        while blocks and blocks[-1][0] > mean:
            above, many = blocks.pop()
            mean, size = (above * many + mean * size) / (many + size), many + size
        blocks.append((mean, size))
    least, most = LABEL_GAP / 2, UNIT - LABEL_GAP * (len(labels) - 0.5)
    flat = [min(max(mean, least), most) for mean, size in blocks for _ in range(size)]
    return tuple(place + at * LABEL_GAP for at, place in enumerate(flat))


def weeks(span: Span) -> tuple[dict[str, Any], ...]:
    """The days that are named below the river, each with its place (0..1)."""
    days = span.days
    marks = range(0, len(days) - WEEKLY // 2, WEEKLY)
    named = [{"at": at / (len(days) - 1), "text": words.day(days[at])} for at in marks]
    return (*named, {"at": 1.0, "text": "Today"})
