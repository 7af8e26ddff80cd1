"""The view model of lists of feeds: has them written to a file or taken from one, and says what came of it."""

from operator import attrgetter
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, QUrl, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.sources.words import many

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


class Exchange(Protocol):
    """Writes and reads lists; see `app.sources.far.exchange.Exchange`."""

    @property
    def written(self) -> SignalInstance: ...
    @property
    def taken(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...

    def write(self, file: Path) -> None: ...
    def read(self, file: Path) -> None: ...


@QmlElement
@QmlUncreatable("The window makes it.")
class ExchangeModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """`said` is what came of the last file, `problem` why nothing did."""

    changed = Signal()

    def __init__(self, exchange: Exchange) -> None:
        super().__init__()
        self._exchange = exchange
        self._said, self._problem = "", ""
        exchange.written.connect(self._wrote)
        exchange.taken.connect(self._took)
        exchange.failed.connect(self._fail)

    _get_said = attrgetter("_said")
    said = Property(str, _get_said, notify=changed)
    _get_problem = attrgetter("_problem")
    problem = Property(str, _get_problem, notify=changed)

    @Slot(QUrl)
    def write(self, file: QUrl) -> None:
        """Write all open feeds to this file."""
        self._exchange.write(Path(file.toLocalFile()))

    @Slot(QUrl)
    def read(self, file: QUrl) -> None:
        """Make the feeds in this file sources."""
        self._exchange.read(Path(file.toLocalFile()))

    def _wrote(self, name: str) -> None:
        self._say(f"Your feeds are in {name}. It tells nothing of what you watched.")

    def _took(self, taken: int, left: int) -> None:
        lost = f" {many(left, 'entry', 'entries')} cannot be read by Ownfeed." if left else ""
        self._say(f"{many(taken, 'feed')} of the list are sources now.{lost}")

    def _fail(self, sentence: str) -> None:
        self._say("", sentence)

    def _say(self, said: str, problem: str = "") -> None:
        self._said, self._problem = said, problem
        self.changed.emit()
