"""How soon a clip moves after the program is started."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from app.bench.figures import Figures, figures
from app.bench.scene import copied
from app.clips import catalogue
from app.clips.catalogue import Found
from app.clips.sources import add_source
from app.paths import Paths
from app.store.database import open_store

STARTS, CLIPS, BATCH = 10, 10_000, 500


def bench_start(paths: Paths) -> list[Figures]:
    """Start the program anew ten times with 10,000 clips in the catalogue; ms from the command to motion."""
    with copied(paths) as copy:
        _multiply(copy)
        runs = [_start(copy) for _ in range(STARTS)]
    return [figures("start: first moving picture", "ms", runs, clips=CLIPS)]


def _multiply(paths: Paths) -> None:
    """Fill the catalogue up: the same clips under other ids and other names for their files."""
    store = open_store(paths.database)
    links = paths.data / "links"
    links.mkdir()
    try:
        source = add_source(store, "folder", str(links), "links")
        known = catalogue.clips(store)
        found = [_linked(known[number % len(known)], links, number) for number in range(CLIPS - len(known))]
        for start in range(0, len(found), BATCH):
            catalogue.save(store, source, found[start : start + BATCH])
    finally:
        store.close()


def _linked(clip: catalogue.Clip, links: Path, number: int) -> Found:

    place = links / f"{number}{Path(clip.where).suffix}"
    place.symlink_to(clip.where)
    status = place.stat()
    return Found(replace(clip, id=f"{number:032x}"), str(place), status.st_size, status.st_mtime_ns)


def _start(paths: Paths) -> float:
    command = [sys.executable, "-m", "app", "--data-dir", str(paths.data), "open", "--until-it-moves"]
    start = time.time()
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ})
    return 1000 * (float(json.loads(done.stdout)["moving_at"]) - start)
