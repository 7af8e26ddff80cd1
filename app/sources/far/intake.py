"""Refreshes open feeds while the window is open: each when it is due, and when the viewer asks."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.clips.feeds import Feed, feed, feeds, pause
from app.sources.far.refresh import EVERY, JITTER
from app.sources.far.rounds import Rounds, usual_adapter
from app.sources.progress import Progress, Refreshed
from app.store.database import Store
from app.store.thread import StoreThread

if TYPE_CHECKING:
    from app.network.client import Client
    from app.sources.feeds.offer import Offer
    from app.sources.feeds.port import Adapter

LOOK_MS, CALM_MS = 60_000, 1_500
"""So often it is looked which feeds are due, and so long after the start: the first picture comes before."""


class FarIntake(QObject):
    """Lives in the GUI thread, works in others.

    `advanced` carries the id of a source and how far its refresh is, or None at its end; the others are as those of
    `Intake`.
    """

    advanced = Signal(int, object)
    added = Signal(int)
    progressed = Signal(str, object)
    came_in = Signal(object)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        store: StoreThread,
        client: Callable[[], "Client"],
        adapter: "Callable[[str], Adapter | None]" = usual_adapter,
    ) -> None:
        super().__init__()
        self._store, self._closed = store, False
        self._rounds = Rounds(store.submit, client, self._tell, self.came_in.emit, adapter)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Refresh the feeds that are due, soon and from then on."""
        self._timer.start()
        QTimer.singleShot(CALM_MS, self, self.look)

    def look(self) -> None:
        """Refresh the feeds that are due."""
        self._refresh(lambda store: due(feeds(store), datetime.now(UTC)))

    def refresh(self, source: int) -> None:
        """Refresh a feed now, whether it is due or paused or not; a source that is no feed is left alone."""
        self._refresh(lambda store: [each for each in [feed(store, source)] if each is not None])

    def add(self, offer: "Offer", typed: str, *, on_my_network: bool = False) -> None:
        """Make what was found for what the viewer typed a source, and refresh it."""
        added = self._store.submit(lambda store: _add(store, offer, typed, on_my_network=on_my_network))
        added.add_done_callback(self._welcome)

    def pause(self, source: int, *, paused: bool) -> None:
        """Ask a feed for nothing until it goes on; what is under way ends."""
        if paused:
            self.cancel(source)
        self._store.submit(lambda store: pause(store, source, paused))

    def cancel(self, source: int | None = None) -> None:
        """End the refresh of a feed, or of all; what came stays."""
        self._rounds.cancel(source)

    def close(self) -> None:
        """End everything and wait for it."""
        self._closed = True
        self._timer.stop()
        self._rounds.close()

    def _refresh(self, chosen: Callable[[Store], list[Feed]]) -> None:
        if not self._closed:
            self._store.submit(chosen).add_done_callback(self._hand_in)

    def _hand_in(self, found: "Future[list[Feed]]") -> None:
        if found.cancelled() or self._closed:
            return
        if (error := found.exception()) is not None:
            self.failed.emit(str(error))
            return
        for each in found.result():
            self._rounds.refresh(each).add_done_callback(self._end)

    def _welcome(self, added: "Future[int]") -> None:
        if added.cancelled() or self._closed:
            return
        if (error := added.exception()) is not None:
            self.failed.emit(str(error))
            return
        self.added.emit(added.result())
        self.refresh(added.result())

    def _tell(self, feed: Feed, progress: Progress) -> None:
        self.advanced.emit(feed.source, progress)
        if progress.added or progress.updated:
            self.progressed.emit(feed.title, progress)

    def _end(self, ended: "Future[Refreshed]") -> None:
        if ended.cancelled() or self._closed:
            return
        if (error := ended.exception()) is not None:
            self.failed.emit(str(error))
            return
        self.advanced.emit(ended.result().source, None)
        self.progressed.emit("", None)
        self.ended.emit(ended.result())


def _add(store: Store, offer: "Offer", typed: str, *, on_my_network: bool) -> int:
    from app.sources.far.adding import add_offer  # noqa: PLC0415  # brings all readers: never in the GUI thread

    return add_offer(store, offer, typed, on_my_network=on_my_network)


def due(known: Iterable[Feed], now: datetime) -> list[Feed]:
    """The feeds whose time has come, but for paused ones; of a time far ahead nobody knows how it came about."""
    return [each for each in known if not each.paused and not _waits(each.due, now)]


def _waits(due: datetime | None, now: datetime) -> bool:
    return due is not None and timedelta() < due - now <= EVERY + JITTER
