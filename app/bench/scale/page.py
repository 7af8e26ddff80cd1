"""Writes docs/scale.md with its figures from what was measured.

python -m app.bench.scale.page scale.json docs
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from app.bench.figures import Figures
from app.bench.report import read
from app.bench.scale.plot import Points, growth

OPENING = """\
# How the program grows
Made by `python -m app.bench.scale 10000 100000 1000000 >scale.json` and `python -m app.bench.scale.page scale.json
docs`; do not edit it. Of each size there are as many made-up clips as events, two years of them, and one clip in
ten was looked into. A cell is what a viewer waits for in the middle (p50), and in brackets what the process itself
worked: on a busy machine only the second can be compared. Memory is the most that a process ever had.

![Time](figures/scale-time.svg)

![Memory](figures/scale-memory.svg)
"""


def page(measured: Sequence[Figures]) -> str:
    """The page: a row for each figure, a column for each size."""
    sizes = sorted({each.detail["clips"] for each in measured})
    head = f"| p50 (own) | {' | '.join(f'{size:,}' for size in sizes)} |"
    rows = [_row(name, [_of(measured, name, size) for size in sizes]) for name in _names(measured)]
    return "\n".join([OPENING, head, "|---" + "|--:" * len(sizes) + "|", *rows]) + "\n"


def lines(measured: Sequence[Figures], unit: str) -> dict[str, Points]:
    """What grows with the size, by name: the process's own time where it is known."""
    of_unit = [each for each in measured if each.unit == unit and each.n]
    return {
        name: [(each.detail["clips"], max(0.01, _worked(each))) for each in of_unit if each.name == name]
        for name in _names(of_unit)
    }


def _names(measured: Sequence[Figures]) -> list[str]:
    return list(dict.fromkeys(each.name for each in measured))


def _of(measured: Sequence[Figures], name: str, size: int) -> Figures | None:
    return next((each for each in measured if (each.name, each.detail["clips"]) == (name, size)), None)


def _worked(each: Figures) -> float:
    return float(each.detail.get("own_p50", each.p50))


def _row(name: str, cells: Sequence[Figures | None]) -> str:
    return f"| {name} | {' | '.join(map(_cell, cells))} |"


def _cell(each: Figures | None) -> str:
    if each is None:
        return "not measured"
    own = f" ({_worked(each):,.1f})" if "own_p50" in each.detail else ""
    return f"{each.p50:,.1f}{own} {each.unit}"


def write(measured: Sequence[Figures], docs: Path) -> None:
    """Put the page and its figures in place."""
    (docs / "scale.md").write_text(page(measured), "utf-8")
    for name, title, unit in (("time", "Time", "ms"), ("memory", "Memory", "MB")):
        drawn = growth(f"{title} by how many clips and events there are", unit, lines(measured, unit))
        (docs / "figures" / f"scale-{name}.svg").write_text(drawn, "utf-8")


if __name__ == "__main__":
    write(list(read([Path(sys.argv[1])])), Path(sys.argv[2]))
