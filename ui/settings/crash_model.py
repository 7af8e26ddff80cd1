"""The view model of what the last crash left."""

import threading
from operator import attrgetter
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from app import crash

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class CrashModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """`report` is what can be copied, "" where there is nothing."""

    changed = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._report = crash.report(folder)

    _get_report = attrgetter("_report")
    report = Property(str, _get_report, notify=changed)

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)

    @Slot()
    def forget(self) -> None:
        """Delete the report; the disk is not waited for."""
        self._report = ""
        self.changed.emit()
        threading.Thread(target=crash.delete_report, args=(self._folder,), name="forget crash").start()
