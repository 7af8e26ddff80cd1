"""Sees to it that there is always a fresh backup."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from app.feed.courier import Courier
from app.rescue.backups import is_due
from app.store.thread import StoreThread

LOOK_MS = 60_000
END_MS = 2_000


class Keeper(QObject):
    """Has a process of its own back up while the feed is open; `failed` carries the sentence that it ended with.

    To copy, look through and fold costs seconds and the learner's memory: nothing for the window or its threads.
    """

    failed = Signal(str)

    def __init__(
        self, store: StoreThread, courier: Courier, database: Path, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._store, self._courier, self._database, self._now = store, courier, database, now
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Back up if it is time."""
        moment = self._now()
        due = self._store.submit(lambda _: is_due(self._database, moment))
        self._courier.deliver(due, self._back_up, lambda error: self.failed.emit(str(error)))

    def close(self) -> None:
        """End the process; a backup that is not finished leaves nothing behind that counts."""
        self._timer.stop()
        self._process.kill()
        self._process.waitForFinished(END_MS)

    def _back_up(self, due: bool) -> None:
        if due and self._process.state() is QProcess.ProcessState.NotRunning:
            self._process.start(sys.executable, ["-m", "app.feed.backing_up", str(self._database)])

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        if code and status is QProcess.ExitStatus.NormalExit:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            self.failed.emit(f"There is no fresh backup. {said.splitlines()[-1] if said else ''}")
