"""Lays clips out in lines of tiles, a new line for each day, and finds the way among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from types import MappingProxyType
from typing import Any

from app.feed.library import Kept
from ui.feed.props import about
from ui.feed.words import clock
from ui.sources.words import size

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Line:
    """Tiles side by side; `heading` is set on the first line of a day. QML takes a tile as a plain mapping."""

    heading: str
    tiles: list[dict[str, Any]]


def lines(
    clips: Sequence[Kept], columns: int, today: date, offline: Mapping[str, bool] = MappingProxyType({})
) -> tuple[Line, ...]:
    """All clips in their order; those without a day stand in one block without a heading.

    `offline` has the clips (ids) that can be kept on this device, and whether they are.
    """
    laid: list[Line] = []
    at = 0
    for heading, group in groupby(clips, lambda kept: day_words(kept, today)):
        tiles = [tile(kept, at + n, offline.get(kept.clip.id)) for n, kept in enumerate(group)]
        at += len(tiles)
        for first in range(0, len(tiles), columns):
            laid.append(Line("" if first else heading, tiles[first : first + columns]))
    return tuple(laid)


def tile(kept: Kept, at: int, offline: bool | None = None) -> dict[str, Any]:
    """What a tile shows; `at` is its place among all, `offline` None where there is nothing to keep."""
    said = about(kept.clip)
    shown = {name: getattr(said, name) for name in ("clip", "title", "creator", "poster", "hue", "spoken")}
    copies = f"+{kept.copies} cop{'y' if kept.copies == 1 else 'ies'}" if kept.copies else ""
    if kept.bytes:
        shown["creator"] = "  ·  ".join(filter(None, (size(kept.bytes), shown["creator"])))
    keeping = {"keepable": offline is not None, "offline": bool(offline)}
    length = clock(kept.clip.duration_s)
    return {**shown, **keeping, "at": at, "length": length, "copies": copies, "veiled": kept.veiled}


def day_words(kept: Kept, today: date) -> str:
    """The viewer's own day of a moment, as one says it; "" for none."""
    if kept.at is None:
        return ""
    day = kept.at.astimezone().date()
    if day >= today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    if today - day < WEEK:
        return f"{day:%A}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day:%A}, {day.day} {day:%B}{year}"


def line_of(laid: Sequence[Line], at: int) -> tuple[int, int]:
    """The line and the column of a tile; (0, 0) where there is none."""
    for n, line in enumerate(laid):
        if at < len(line.tiles):
            return n, at
        at -= len(line.tiles)
    return 0, 0


def moved(laid: Sequence[Line], at: int, across: int, down: int) -> int:
    """The tile that lies so many places on and so many lines below; at an edge the nearest one."""
    lengths = [len(line.tiles) for line in laid]
    if not lengths:
        return 0
    line, column = line_of(laid, min(max(at + across, 0), sum(lengths) - 1))
    target = min(max(line + down, 0), len(lengths) - 1)
    if target != line:
        column = min(column, lengths[target] - 1)
    return sum(lengths[:target]) + column
