"""Clips to measure with."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from app.clips.sources import add_source, sources
from app.paths import Paths
from app.sources.probe import Prober
from app.sources.refresh import refresh
from app.sources.starter import ensure_starter
from app.store.database import Store
from app.store.thread import StoreThread

FPS = 30
WIDTH, HEIGHT, SECONDS = 1080, 1920, 3


def fill(paths: Paths, folders: Sequence[Path]) -> None:
    """Take these folders, or else the starter clips, into an empty catalogue."""
    store = StoreThread(paths.database)
    try:
        for id_, folder in store.submit(lambda opened: _sources(opened, folders)).result():
            with Prober() as prober:
                refresh(
                    id_,
                    folder,
                    store.submit,
                    prober=prober,
                    posters=paths.posters,
                    progress=lambda _progress: None,
                    cancelled=lambda: False,
                )
    finally:
        store.shut()


def _sources(store: Store, folders: Sequence[Path]) -> list[tuple[int, Path]]:
    if not folders:
        ensure_starter(store)
    for folder in folders:
        add_source(store, "folder", str(folder), folder.name)
    return [(row.id, Path(row.where)) for row in sources(store)]


def render(
    folder: Path, count: int, *, width: int = WIDTH, height: int = HEIGHT, seconds: int = SECONDS
) -> None:
    """Clips, as large as a phone's screen at first, each with a moving texture of its own."""
    for number in range(count):
        texture = np.random.default_rng(number).integers(0, 256, (height // 8, width // 8, 3), np.uint8)
        _encode(folder / f"texture-{number}.mp4", texture.repeat(8, 0).repeat(8, 1), seconds)


def _encode(path: Path, texture: np.ndarray, seconds: int) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FPS, options={"preset": "ultrafast", "crf": "28"})
        stream.height, stream.width, stream.pix_fmt = *texture.shape[:2], "yuv420p"
        stream.time_base = Fraction(1, FPS)
        for number in range(FPS * seconds):
            frame = av.VideoFrame.from_ndarray(np.roll(texture, 8 * number, axis=0), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
