"""The view model of the sources: reads what each holds, follows the scan, passes the viewer's wishes on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.clips.overview import Holding, overview
from app.feed.courier import Courier
from app.feed.state import Scan
from app.sources.progress import Progress
from app.store.thread import StoreThread
from ui.rows import Rows
from ui.shows import shows
from ui.sources.port import Intake
from ui.sources.props import Inputs, SourceLine, derive

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

LISTED = 50  # refused files of a source that are named


@QmlElement
@QmlUncreatable("The window makes it.")
class SourcesModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the sources. Each property is the field of Props with its name."""

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        intake: Intake,
        add_folder: Callable[[], None],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._store, self._courier, self._intake = store, courier, intake
        self._add_folder, self._now = add_folder, now
        self._inputs = Inputs(now())
        self._shown = derive(self._inputs)
        self._sources: Rows[SourceLine] = Rows(SourceLine, self)
        intake.progressed.connect(self._follow)
        intake.failed.connect(lambda sentence: self._fold(problem=sentence))
        intake.far.advanced.connect(self._advance)
        for known in (intake.added, intake.ended, intake.removed):
            known.connect(lambda *_: self.look())

    _scan = shows("scan")
    scan = Property(str, _scan, notify=changed)
    _progress = shows("progress")
    progress = Property(str, _progress, notify=changed)
    _scanned = shows("scanned")
    scanned = Property(float, _scanned, notify=changed)
    _alone = shows("alone")
    alone = Property(bool, _alone, notify=changed)
    _problem = shows("problem")
    problem = Property(str, _problem, notify=changed)
    _get_sources = attrgetter("_sources")
    sources = Property(QObject, _get_sources, constant=True)

    @Slot()
    def look(self) -> None:
        """Read again what each source holds."""
        reading = self._store.submit(lambda store: overview(store, LISTED))
        self._courier.deliver(reading, self._take, lambda error: self._fold(problem=str(error)))

    @Slot()
    def add(self) -> None:
        """Ask the viewer for a folder."""
        self._fold(problem="")
        self._add_folder()

    @Slot(int)
    def refresh(self, source: int) -> None:
        """Look through a source again."""
        self._fold(problem="")
        self._intake.refresh(source)

    @Slot()
    def cancel(self) -> None:
        """End the scan; what was found stays."""
        self._intake.cancel()

    @Slot(int)
    def open(self, source: int) -> None:
        """Show the refused files of a source, or no longer."""
        self._fold(opened=self._inputs.opened ^ {source})

    @Slot(int)
    def doubt(self, source: int) -> None:
        """Ask once whether a source shall go; 0 takes the question back."""
        self._fold(doubted=source)

    @Slot(int)
    def stop(self, source: int) -> None:
        """End the refresh of an open feed; what came stays."""
        self._intake.far.cancel(source)

    @Slot(int, bool)
    def pause(self, source: int, paused: bool) -> None:
        """Ask an open feed for nothing, or go on."""
        self._intake.far.pause(source, paused=paused)
        self.look()

    @Slot(bool)
    def remove(self, keep_clips: bool) -> None:
        """Remove the source that was asked about, with or without the clips of it that were fetched."""
        if self._inputs.doubted:
            self._intake.remove(self._inputs.doubted, keep_fetched=keep_clips)
            self._fold(doubted=0)

    def _take(self, holdings: list[Holding]) -> None:
        self._fold(holdings=tuple(holdings), now=self._now())

    def _advance(self, source: int, progress: Progress | None) -> None:
        others = {each: at for each, at in self._inputs.refreshing.items() if each != source}
        self._fold(refreshing={**others, source: progress} if progress is not None else others)

    def _follow(self, title: str, progress: Progress | None) -> None:
        scan = Scan(title, progress.done, progress.total, progress.refused) if progress else None
        self._fold(scan=scan)

    def _fold(self, **news: Any) -> None:
        self._inputs = replace(self._inputs, **news)
        before, self._shown = self._shown, derive(self._inputs)
        if self._shown != before:
            self._sources.show(self._shown.sources)
            self.changed.emit()
