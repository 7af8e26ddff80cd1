"""An analyst without processes, and the catalogue that it works on."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from app.analysis.work.analyst import Analyst, Failure
from app.analysis.work.extent import Extent
from app.analysis.work.progress import Progress
from app.analysis.work.shift import Listeners, Shift
from app.analysis.work.wire import Words
from app.clips import catalogue
from app.clips.clip import Clip, Finding
from app.clips.findings import KeptFindings
from app.clips.lacking import SetAside, set_aside
from app.clips.sources import add_source
from app.media.child import Child
from app.store.thread import StoreThread
from tests.app.clips.samples import found

BROKE = Failure("It broke.", lasting=False)
NO_VIDEO = Failure("It is no video.", lasting=True)


class FakeAnalyst(Analyst):
    """Finds the file's text as a tag, or whatever `answers` has for the clip; notes what it was asked."""

    def __init__(self, extent: Extent, asked: list[str], answers: dict[str, Failure]) -> None:
        super().__init__(extent)
        self.rested = threading.Event()
        self._extent, self._asked, self._answers = extent, asked, answers

    def analyse(self, clip: str, file: BinaryIO, words: Words) -> KeptFindings | Failure:
        """See Analyst."""
        self._asked.append(clip)
        text = f"{file.read().decode()} {words.caption}".strip()
        tags = (Finding(text, "text", 1.0),)
        return self._answers.get(clip) or KeptFindings(clip, self._extent.version, tags)

    @property
    def children(self) -> tuple[Child, ...]:
        """As if a process lived until it rests."""
        return () if self.rested.is_set() else (cast("Child", self),)

    def rest(self) -> None:
        """See Analyst."""
        self.rested.set()


@dataclass
class Desk:
    """A folder of clips, a store, and a shift that is told what to do; all that happened is noted."""

    folder: Path
    store: StoreThread
    asked: list[str] = field(default_factory=list)
    answers: dict[str, Failure] = field(default_factory=dict)
    analysts: list[FakeAnalyst] = field(default_factory=list)
    told: list[Progress | None] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    battery: bool = False
    lacks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self._quiet = threading.Condition()
        where = str(self.folder)
        self._source = self.store.submit(lambda s: add_source(s, "folder", where, "Clips")).result()

    def shift(self, idle_s: float = 1000.0) -> Shift:
        """The thread under test; everything is off at first, and it has said so."""
        listeners = Listeners(self._hear, lambda _id: None, lambda _ids: None, self.failures.append)
        self.told.clear()
        shift = Shift(
            self.store.submit, self._make, lambda: self.battery, listeners, idle_s, lambda: self.lacks
        )
        self.wait_until_done()
        self.told.clear()
        return shift

    def put(self, *names: str, caption: str = "") -> None:
        """Files that are clips; each holds its name."""
        for name in names:
            path = self.folder / f"{name}.mp4"
            path.write_text(name)
            status = path.stat()
            sample = found(name, str(path), caption=caption)
            held = replace(sample, size=status.st_size, mtime_ns=status.st_mtime_ns)
            self.store.submit(partial(catalogue.save, source=self._source, found=[held])).result()

    def wait_until(self, true: Callable[["Desk"], object]) -> None:
        """Until that is so; looked at whenever the shift tells how far it is."""
        with self._quiet:
            assert self._quiet.wait_for(lambda: true(self), 60)

    def wait_until_done(self) -> None:
        """Until the shift says that nothing is left."""
        self.wait_until(lambda desk: desk.told and desk.told[-1] is None)

    @property
    def clips(self) -> dict[str, Clip]:
        """The catalogue by id."""
        return {clip.id: clip for clip in self.store.submit(catalogue.clips).result()}

    @property
    def analysed(self) -> set[str]:
        """The clips with findings."""
        return {clip.id for clip in self.clips.values() if clip.found}

    @property
    def set_aside(self) -> list[SetAside]:
        """The clips that were given up."""
        return self.store.submit(set_aside).result()

    def _make(self, extent: Extent) -> FakeAnalyst:
        self.analysts.append(FakeAnalyst(extent, self.asked, self.answers))
        return self.analysts[-1]

    def _hear(self, progress: Progress | None) -> None:
        with self._quiet:
            self.told.append(progress)
            self._quiet.notify_all()
