"""`ownfeed bench`: measures the program on this device."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click

from app.bench.figures import Figures
from app.bench.machine import load, machine
from app.doors.answer import answer, as_json
from app.paths import Paths

BENCHES = {
    "analysis": "app.bench.analysis:bench_analysis",
    "death": "app.bench.deaths:bench_death",
    "event": "app.bench.events:bench_event",
    "learner": "app.bench.learner:bench_learner",
    "limits": "app.bench.limits:bench_limits",
    "memory": "app.bench.stage:bench_memory",
    "rank": "app.bench.ranking:bench_rank",
    "refresh": "app.bench.scanning:bench_refresh",
    "rules": "app.bench.rules:bench_rules",
    "scan": "app.bench.scanning:bench_scan",
    "search": "app.bench.searching:bench_search",
    "start": "app.bench.start:bench_start",
    "swipe": "app.bench.stage:bench_swipe",
}


def _bench(name: str) -> Callable[[Paths], list[Figures]]:
    module, _, function = BENCHES[name].partition(":")
    found: Callable[[Paths], list[Figures]] = getattr(import_module(module), function)
    return found


@click.command()
@click.argument("name", type=click.Choice([*BENCHES, "all"]), default="all")
@as_json
@click.pass_obj
def command(data_dir: Path | None, name: str, as_json: bool) -> None:
    """Measure NAME, or all, over your clips (or the starter clips). Your log is not touched."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    paths = Paths.of(data_dir)
    found = _all(paths) if name == "all" else _bench(name)(paths)
    answer([each.to_json() for each in found], as_json, lambda: map(_line, found))


def _all(paths: Paths) -> list[Figures]:
    """Every benchmark, with the machine and how busy it was before each."""
    found, loads = [], []
    for name in BENCHES:
        loads.append(load())
        found += _bench(name)(paths)
    return [machine(loads), *found]


def _line(each: Figures) -> str:
    numbers = (
        f"p50 {each.p50:9.1f}  p95 {each.p95:9.1f}  p99 {each.p99:9.1f}  worst {each.worst:9.1f} {each.unit}"
    )
    told = "  ".join(f"{name} {value}" for name, value in each.detail.items())
    return f"{each.name:45} {numbers}  n {each.n}  {told}"
