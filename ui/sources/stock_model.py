"""The view model of what was fetched: how much is here, of how much use it was, and whom it came from today."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.courier import Courier
from app.network.meter import Traffic
from app.stock.holding import Held, held
from app.store.thread import StoreThread
from ui.rows import Rows
from ui.shows import shows
from ui.sources.words import many, size

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1
NOBODY = "Nobody was asked for anything today, since the window was opened."


@dataclass(frozen=True, slots=True)
class HostRow:
    """Somebody who was asked today."""

    host: str
    words: str


@dataclass(frozen=True, slots=True)
class Props:
    """What is shown. `share` is what is here of what may be, 0 to 1."""

    words: str = ""
    wasted: str = ""
    share: float = 0.0
    asked: str = NOBODY


def derive(there: Held, most_mib: int, hosts: Mapping[str, Traffic]) -> Props:
    """What is shown."""
    most_bytes = most_mib * 2**20
    words = f"{size(there.bytes)} of at most {size(most_bytes)} on this device: {many(there.clips, 'clip')}."
    if there.kept_offline:
        kept = f"{many(there.kept_offline, 'clip')}, {size(there.kept_bytes)}"
        words = f"{words} Besides, {kept}, kept offline by your word."
    return Props(words, wasted(there), min(1.0, there.bytes / most_bytes), "" if hosts else NOBODY)


def wasted(there: Held) -> str:
    """How much of what was fetched was never on stage."""
    use = there.use
    if not use.fetched:
        return ""
    share = f"{use.unseen / use.fetched:.0%}"
    return f"{size(use.fetched)} were fetched in the last 30 days; {share} of that was not on stage (yet)."


def host_rows(hosts: Mapping[str, Traffic]) -> list[HostRow]:
    """Who was asked today, the most talkative first."""
    most_first = sorted(hosts.items(), key=lambda each: (-each[1].came_bytes, each[0]))
    return [
        HostRow(host, f"{many(each.requests, 'request')}  ·  {size(each.came_bytes)}")
        for host, each in most_first
    ]


@QmlElement
@QmlUncreatable("The window makes it.")
class StockModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of it. Each property is the field of Props with its name."""

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        hosts: Callable[[], Mapping[str, Traffic]],
        most_mib: Callable[[], Any],
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._store, self._courier, self._today = store, courier, today
        self._hosts, self._most_mib = hosts, most_mib
        self._shown = Props()
        self._rows: Rows[HostRow] = Rows(HostRow, self)

    _words = shows("words")
    words = Property(str, _words, notify=changed)
    _wasted = shows("wasted")
    wasted = Property(str, _wasted, notify=changed)
    _share = shows("share")
    share = Property(float, _share, notify=changed)
    _asked = shows("asked")
    asked = Property(str, _asked, notify=changed)
    _get_rows = attrgetter("_rows")
    rows = Property(QObject, _get_rows, constant=True)

    @Slot()
    def look(self) -> None:
        """Read again what is here, and whom it came from."""
        today = self._today()
        self._courier.deliver(
            self._store.submit(lambda store: held(store, today)), self._take, lambda _: None
        )

    def _take(self, there: Held) -> None:
        hosts = self._hosts()
        before, self._shown = self._shown, derive(there, int(self._most_mib()), hosts)
        self._rows.show(host_rows(hosts))
        if self._shown != before:
            self.changed.emit()
