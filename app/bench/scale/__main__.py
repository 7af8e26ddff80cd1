"""Measures how the program grows, and prints it as JSON.

python -m app.bench.scale 10000 100000 1000000 > scale.json
"""

import json
import multiprocessing
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

from app.bench.figures import Figures
from app.bench.scale.fill import fill
from app.bench.scale.measure import measure_order, measure_search, measure_start
from app.paths import Paths
from app.sources.starter import starter_folder


def main(sizes: Sequence[int]) -> list[Figures]:
    """As many clips as events of each size, in a data folder that goes away again."""
    found: list[Figures] = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="ownfeed-scale-") as folder:
            paths = Paths.of(Path(folder))
            fill(paths, size, size, sorted(starter_folder().glob("*.mp4")))
            found += measured(paths, size)
    return found


def measured(paths: Paths, size: int) -> list[Figures]:
    """All figures of one size; each part in a process of its own, as in the running program."""
    found: list[Figures] = []
    for measure in (measure_start, measure_order, measure_search):
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as apart:
            found += apart.submit(measure, paths).result()
    return [replace(each, detail={**each.detail, "clips": size}) for each in found]


if __name__ == "__main__":
    json.dump([each.to_json() for each in main(list(map(int, sys.argv[1:])))], sys.stdout, indent=1)
