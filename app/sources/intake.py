"""Takes clips in while the window is open: one folder after the other, on a thread of its own, and open feeds."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.clips.sources import Source, folders, known_sources, remove_source
from app.paths import Paths
from app.sources.adding import add_folder, retire_starter
from app.sources.far.intake import FarIntake
from app.sources.probe import Prober
from app.sources.progress import Progress, Refreshed
from app.sources.refresh import refresh
from app.sources.starter import ensure_starter
from app.sources.watcher import Watcher
from app.store.database import Store
from app.store.thread import StoreThread


class Intake(QObject):
    """Lives in the GUI thread, works in another. Its signals come from there and are delivered here.

    `added` carries the id of a new source; `progressed` a title and how far the refresh is, or None when none is
    under way; `came_in` the ids of clips that are on disk now; `ended` how a refresh ended; `failed` a sentence.
    """

    added = Signal(int)
    progressed = Signal(str, object)
    came_in = Signal(object)
    ended = Signal(object)
    removed = Signal(int)
    failed = Signal(str)

    def __init__(self, store: StoreThread, paths: Paths, far: FarIntake) -> None:
        super().__init__()
        self._store, self._posters, self.far = store, paths.posters, far
        self._scans = ThreadPoolExecutor(max_workers=1, thread_name_prefix="scan")
        self._cancelled = self._closed = False
        self._watcher = Watcher(self)
        self._watcher.changed.connect(self.refresh)
        self.ended.connect(self._watch)
        for name in ("added", "progressed", "came_in", "ended", "failed"):
            getattr(far, name).connect(getattr(self, name))

    def start(self, folders: Sequence[Path]) -> None:
        """Add folders, then look through all sources for what is new; the starter clips where there are none."""
        for folder in folders:
            self.add(folder)
        self._hand_in(self._refresh_all)
        self.far.start()

    def add(self, folder: Path) -> None:
        """Add a folder (or the folder of a file) as a source and look through it."""
        self._hand_in(lambda: self._add(folder))

    def refresh(self, source: int) -> None:
        """Look through one source again."""
        self._hand_in(lambda: self._refresh_one(source))
        self.far.refresh(source)

    def remove(self, source: int, *, keep_fetched: bool = False) -> None:
        """Remove a source. Its clips go from the feed, but those to keep that were fetched; their history stays."""
        self._watcher.unwatch(source)
        self.far.cancel(source)
        gone = self._store.submit(lambda store: remove_source(store, source, keep_fetched=keep_fetched))
        gone.add_done_callback(lambda _: None if self._closed else self.removed.emit(source))

    def cancel(self) -> None:
        """End what is under way; what was found stays."""
        self._cancelled = True
        self.far.cancel()

    def close(self) -> None:
        """End everything and wait for it."""
        self._closed = self._cancelled = True
        self.far.close()
        self._scans.shutdown(wait=True, cancel_futures=True)

    def _hand_in(self, work: Callable[[], None]) -> None:
        if not self._closed:
            self._scans.submit(work).add_done_callback(self._report)

    def _report(self, done: "Future[None]") -> None:
        error = None if done.cancelled() else done.exception()
        if error is not None and not self._closed:
            self.failed.emit(str(error))

    def _add(self, folder: Path) -> None:
        source = self._store.submit(lambda store: add_folder(store, folder)).result()
        self.added.emit(source)
        self._refresh_one(source)

    def _refresh_all(self) -> None:
        def rows(store: Store) -> list[Source]:
            if not known_sources(store):
                ensure_starter(store)
            return folders(store)

        for row in self._store.submit(rows).result():
            if not self._closed:
                self._look_through(row)

    def _refresh_one(self, source: int) -> None:
        for row in self._store.submit(folders).result():
            if row.id == source:
                self._look_through(row)

    def _look_through(self, row: Source) -> None:
        self._cancelled = self._closed
        with Prober() as prober:
            result = refresh(
                row.id,
                Path(row.where),
                self._store.submit,
                prober=prober,
                posters=self._posters,
                progress=lambda progress: self._tell(row, progress),
                cancelled=lambda: self._cancelled,
                came_in=self.came_in.emit,
            )
        self._store.submit(retire_starter).result()
        self.progressed.emit("", None)
        self.ended.emit(result)

    def _tell(self, row: Source, progress: Progress) -> None:
        if progress.added or progress.updated:
            self.progressed.emit(row.title, progress)

    def _watch(self, result: Refreshed) -> None:
        if result.folders:
            self._watcher.watch(result.source, result.folders, unsettled=bool(result.unsettled))
