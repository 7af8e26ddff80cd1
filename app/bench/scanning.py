"""How quickly a folder comes in, and how quickly one is looked through in which nothing changed."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from app.bench.figures import Figures, figures
from app.bench.footage import render
from app.clips import catalogue
from app.clips.catalogue import Found
from app.clips.clip import Clip
from app.clips.sources import add_source
from app.paths import Paths
from app.sources.probe import Prober
from app.sources.progress import Refreshed
from app.sources.refresh import refresh
from app.store.database import Store
from app.store.thread import StoreThread

NEW, KNOWN, ROUNDS, BATCH = 60, 10_000, 5, 500
WIDTH, HEIGHT, SECONDS = 360, 640, 2


def bench_scan(_paths: Paths) -> list[Figures]:
    """Take in 60 clips of two seconds; ms from one that is done to the next, and in all."""
    with _home() as (home, store), Prober() as prober:
        folder = _new_clips(Path(home) / "clips")
        source = store.submit(lambda opened: add_source(opened, "folder", str(folder), "New")).result()
        done = [time.perf_counter()]
        _refresh(source, folder, store, prober, lambda: done.append(time.perf_counter()))
    each_ms = [1000 * (later - one) for one, later in pairwise(done)]
    return [
        figures("scan: one new file after the other", "ms", each_ms),
        figures("scan: a folder of new files", "s", [done[-1] - done[0]], files=NEW),
    ]


def bench_refresh(_paths: Paths) -> list[Figures]:
    """Look through 10,000 files of which none changed, in turn with a plain walk that asks for size and time."""
    refreshed_ms: list[float] = []
    walked_ms: list[float] = []
    with _home() as (home, store), Prober() as prober:
        folder = _known_files(Path(home) / "clips")
        source = store.submit(lambda opened: _know(opened, folder)).result()
        for _ in range(ROUNDS):
            refreshed_ms.append(_took_ms(lambda: _refresh(source, folder, store, prober)))
            walked_ms.append(_took_ms(lambda: [each.stat() for each in os.scandir(folder)]))
    return [
        figures("refresh: files of which none changed", "ms", refreshed_ms, files=KNOWN),
        figures("limit: a plain walk over them", "ms", walked_ms, files=KNOWN),
    ]


@contextmanager
def _home() -> Iterator[tuple[Path, StoreThread]]:
    with tempfile.TemporaryDirectory(prefix="ownfeed-bench-") as folder:
        store = StoreThread(Path(folder) / "ownfeed.sqlite3")
        try:
            yield Path(folder), store
        finally:
            store.shut()


def _refresh(
    source: int,
    folder: Path,
    store: StoreThread,
    prober: Prober,
    told: Callable[[], object] = lambda: None,
) -> Refreshed:
    return refresh(
        source,
        folder,
        store.submit,
        prober=prober,
        posters=folder.parent / "posters",
        progress=lambda _progress: told(),
        cancelled=lambda: False,
    )


def _new_clips(folder: Path) -> Path:
    """The same pictures, each file with other bytes at its end, so that each is another clip."""
    folder.mkdir()
    render(folder, 1, width=WIDTH, height=HEIGHT, seconds=SECONDS)
    first = next(folder.iterdir())
    long_ago = time.time() - 3600  # none is still being written
    for number in range(NEW):
        copy = folder / f"clip-{number}.mp4"
        shutil.copy(first, copy)
        with copy.open("ab") as file:
            file.write((12).to_bytes(4) + b"free" + number.to_bytes(4))
        os.utime(copy, (long_ago, long_ago))
    first.unlink()
    return folder


def _known_files(folder: Path) -> Path:
    folder.mkdir()
    for number in range(KNOWN):
        (folder / f"{number}.mp4").write_bytes(b"clip")
    return folder


def _know(store: Store, folder: Path) -> int:
    """Put the files into the catalogue as if they had come in before."""
    source = add_source(store, "folder", str(folder), "Known")
    found = [_found(path, number) for number, path in enumerate(folder.iterdir())]
    for start in range(0, len(found), BATCH):
        catalogue.save(store, source, found[start : start + BATCH])
    return source


def _found(path: Path, number: int) -> Found:
    status = path.stat()
    clip = Clip(f"{number:032x}", path.stem, str(path))
    return Found(clip, str(path), status.st_size, status.st_mtime_ns)


def _took_ms(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)
