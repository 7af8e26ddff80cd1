"""Writes docs/performance.md from what was measured.

python -m app.bench.report MEASURED.json [MORE.json]... > docs/performance.md
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from app.bench.figures import Figures
from app.bench.machine import NAME

OPENING = """\
# How quick it is
Made by `ownfeed bench all --json >all.json`, `python -m tests.trials.peers >peers.json` and `python -m
app.bench.report all.json peers.json >docs/performance.md`; do not edit it. A figure is what a viewer waits for, not
what a processor needs: on a busy machine all of them grow, so compare within this page, and with the lines called
*limit*, which no program could beat here. All but the peers ran in one process, one after the other, so the memory
of the window holds what the benchmarks before it left there. Ownfeed and its peers were measured in turns and from
outside, by keys that went in and pixels that came out of a virtual screen without a graphics card.
"""
HEAD = """\
| {} | | p50 | p95 | p99 | worst | n | |
|---|---|--:|--:|--:|--:|--:|---|
"""
ROW = "| {0.name} | {0.unit} | {p50} | {p95} | {p99} | {worst} | {0.n} | {told} |"


def report(measured: Sequence[Figures]) -> str:
    """The page: a table for each kind of figure, in the order in which they were measured."""
    machines = [each for each in measured if each.name == NAME]
    tables = groupby((each for each in measured if each.name != NAME), _kind)
    return "\n".join([OPENING, *map(_machine, machines), *(_table(kind, rows) for kind, rows in tables)])


def _kind(each: Figures) -> str:
    """A peer has a table of its own."""
    kind, _, rest = each.name.partition(":")
    return rest.partition(",")[0].strip() if kind == "peers" else kind.split()[0]


def _machine(each: Figures) -> str:
    told = ", ".join(f"{name} {value}" for name, value in each.detail.items())
    busy = f"Programs that wanted a processor meanwhile: {each.p50:.1f} (p50), {each.worst:.1f} (worst)."
    return f"Measured on: {told}. {busy}\n"


def _table(kind: str, rows: Iterable[Figures]) -> str:
    return HEAD.format(kind) + "\n".join(map(_row, rows)) + "\n"


def _row(each: Figures) -> str:
    numbers = {name: f"{getattr(each, name):,.1f}" for name in ("p50", "p95", "p99", "worst")}
    told = ", ".join(f"{name} {value}" for name, value in each.detail.items())
    return ROW.format(each, **numbers, told=told)


def read(paths: Iterable[Path]) -> Iterator[Figures]:
    """What `--json` printed; raises OSError and ValueError."""
    for path in paths:
        document: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
        yield from (Figures(**each) for each in document)


if __name__ == "__main__":
    sys.stdout.write(report(list(read(map(Path, sys.argv[1:])))))
