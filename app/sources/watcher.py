"""Notices changes in the folders while the program runs."""

from collections.abc import Iterable

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

MOST_FOLDERS = 2000
"""Over all sources, since systems allow only so many (Linux often 8192); the others wait for the round."""

SETTLE_MS = 1500
"""A change is told so long after it came, together with those that follow: copying a folder makes many."""

AGAIN_MS = 5000
"""When to come back to files that were still being written."""

ROUND_MS = 10 * 60 * 1000
"""Every source is looked at anew so often: a file that grows, or a network drive, tells nobody."""


class Watcher(QObject):
    """Tells which source to refresh. Lives in the thread of its timers; never reads a disk itself."""

    changed = Signal(int)
    """The id of a source in whose folders something changed, or may have."""

    def __init__(
        self, parent: QObject | None = None, settle_ms: int = SETTLE_MS, round_ms: int = ROUND_MS
    ) -> None:
        super().__init__(parent)
        self._settle_ms = settle_ms
        self._files = QFileSystemWatcher(self)
        self._files.directoryChanged.connect(self._on_directory_changed)
        self._folders: dict[int, set[str]] = {}
        self._waiting: set[int] = set()
        self._round = QTimer(self, interval=round_ms)
        self._round.timeout.connect(self._tell_all)
        self._round.start()

    def watch(self, source: int, folders: Iterable[str], unsettled: bool = False) -> None:
        """Watch these folders, as a refresh has found them; those of an earlier call are forgotten.

        `unsettled` asks to come back soon, since nothing tells when a file has been written to its end.
        """
        self._folders[source] = set(folders)
        self._apply()
        if unsettled:
            self._tell_later(source, AGAIN_MS)

    def unwatch(self, source: int) -> None:
        """The source was removed."""
        self._folders.pop(source, None)
        self._apply()

    def _apply(self) -> None:
        """A folder that another source holds too is watched once."""
        wanted = set(sorted(set().union(*self._folders.values()), key=len)[:MOST_FOLDERS])
        watched = set(self._files.directories())
        if watched - wanted:
            self._files.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._files.addPaths(sorted(wanted - watched))

    def _on_directory_changed(self, folder: str) -> None:
        for source, folders in self._folders.items():
            if folder in folders:
                self._tell_later(source, self._settle_ms)

    def _tell_later(self, source: int, after_ms: int) -> None:
        if source not in self._waiting:
            self._waiting.add(source)
            QTimer.singleShot(after_ms, self, lambda: self._tell(source))

    def _tell(self, source: int) -> None:
        self._waiting.discard(source)
        if source in self._folders:
            self.changed.emit(source)

    def _tell_all(self) -> None:
        for source in self._folders:
            self._tell_later(source, 0)
