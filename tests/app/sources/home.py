"""A source with its store, as the tests of a refresh use it."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.clips import catalogue, sources
from app.clips.catalogue import Clip
from app.sources.probe import Prober
from app.sources.progress import Progress
from app.sources.refresh import Refreshed, refresh
from app.store.thread import StoreThread

LONG_AGO = 1_700_000_000


@dataclass
class Home:
    """A folder and all that a refresh of it needs; notes what the refresh tells."""

    folder: Path
    store: StoreThread
    prober: Prober
    posters: Path
    footage: list[bytes]
    told: list[Progress] = field(default_factory=list)
    batches: list[tuple[str, ...]] = field(default_factory=list)

    def put(self, name: str, clip: int = 0) -> Path:
        """A file with one of the clips, written long ago."""
        return self.write(name, self.footage[clip])

    def write(self, name: str, content: bytes) -> Path:
        """Any file, written long ago."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, (LONG_AGO, LONG_AGO))
        return path

    def refresh(self, cancelled: Callable[[], bool] = lambda: False) -> Refreshed:
        """One refresh, here and now."""
        return refresh(
            self.source,
            self.folder,
            self.store.submit,
            prober=self.prober,
            posters=self.posters,
            progress=self.told.append,
            cancelled=cancelled,
            came_in=self.batches.append,
        )

    @property
    def source(self) -> int:
        """The folder's id."""
        where = str(self.folder)
        return self.store.submit(lambda s: sources.add_source(s, "folder", where, "Clips")).result()

    @property
    def clips(self) -> list[Clip]:
        """What can be played."""
        return self.store.submit(catalogue.clips).result()
