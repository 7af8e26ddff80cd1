"""The view model of the look into clips: follows it, and passes the viewer's stop and go on."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.analysis.work.progress import Pause, Progress
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


class Background(Protocol):
    """Analyses clips. `progressed` carries a Progress, or None when nothing is to be done."""

    @property
    def progressed(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...

    def stop(self) -> None: ...
    def resume(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Props:
    """What is shown; nothing where `words` is "". `share` is what is done of all, 0 to 1."""

    words: str = ""
    progress: str = ""
    share: float = 0.0
    stopped: bool = False


def derive(progress: Progress | None, failed: str = "") -> Props:
    """What is shown of a progress."""
    if progress is None:
        return Props()
    how_far = f"{progress.done:,} of {progress.total:,}"
    waits = failed if failed and progress.pause is Pause.STOPPED else progress.pause
    return Props(
        words="Finding out what your clips show",
        progress=f"{how_far}. {waits}" if waits else how_far,
        share=progress.done / progress.total if progress.total else 0.0,
        stopped=progress.pause is Pause.STOPPED,
    )


@QmlElement
@QmlUncreatable("The window makes it.")
class AnalysisModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the analysis. Each property is the field of Props with its name."""

    changed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._failed = ""
        self._shown = Props()
        background.failed.connect(self._keep)
        background.progressed.connect(self._follow)

    _words = shows("words")
    words = Property(str, _words, notify=changed)
    _progress = shows("progress")
    progress = Property(str, _progress, notify=changed)
    _share = shows("share")
    share = Property(float, _share, notify=changed)
    _stopped = shows("stopped")
    stopped = Property(bool, _stopped, notify=changed)

    @Slot()
    def toggle(self) -> None:
        """Stop after the clip at hand, or go on."""
        if self._shown.stopped:
            self._failed = ""
            self._background.resume()
        else:
            self._background.stop()

    def _keep(self, sentence: str) -> None:
        self._failed = sentence

    def _follow(self, progress: Progress | None) -> None:
        before, self._shown = self._shown, derive(progress, self._failed)
        if self._shown != before:
            self.changed.emit()
