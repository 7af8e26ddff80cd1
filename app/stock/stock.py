"""Sees to it that the next clips of open feeds are here before they are wanted."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.preferences import Preferences
from app.stock.deliver import Deliver
from app.stock.haulage import Haulage
from app.stock.hauler import Haul, Hauler
from app.stock.inventory import Inventory
from app.stock.offers import Offer, offers
from app.stock.policy import KEPT, Moment, Way, is_poor, rendition, wanted
from app.stock.posters import Posters
from app.store.thread import StoreThread

LOOKED_AT = 8
"""So many clips that are not here are asked about where it is not known how to fetch them."""

AGAIN_MS = 500
"""How soon it is looked again whether anything may be fetched, while clips wait."""


class Stock(QObject):
    """Lives in the GUI thread and never waits. `coming` names the clips behind the one on stage, `spares` says in
    the store's thread whether the computer has to be spared.

    `missed` carries the id of a clip that the viewer wants to see and that cannot be fetched.
    """

    missed = Signal(str)

    def __init__(
        self,
        store: StoreThread,
        deliver: Deliver,
        hauler: Hauler,
        preferences: Preferences,
        coming: Callable[[], Sequence[str]],
        spares: Callable[[], bool],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._store, self._deliver, self._preferences = store, deliver, preferences
        self._hauler, self._coming, self._spares = hauler, coming, spares
        self.inventory = Inventory(store, deliver, preferences, coming, now)
        self.haulage = Haulage(hauler, deliver)
        self.posters = Posters(store, deliver, hauler)
        self._offers: tuple[Offer, ...] = ()
        self._played_s, self._sparing = 0.0, False
        self._followed: tuple[str, ...] = ()
        self._arriving: set[str] = set()
        self._arrived: set[str] = set()
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self.go_on)
        self.haulage.came.connect(self._take)
        self.haulage.ended.connect(self.go_on)
        self.haulage.missed.connect(self.missed)

    @property
    def is_pressed(self) -> bool:
        """Whether so few clips are ready, and come so slowly, that only short ones come in time."""
        return is_poor(self.haulage.bytes_per_s) and self._moment().ready <= KEPT

    def follow(self, clips: Sequence[str]) -> None:
        """These clips (ids) are to be fetched, the first one first, as far as they are wanted."""
        self._arriving, self._arrived = self._arrived, set()
        self._followed = followed = tuple(clips)
        found = self._store.submit(lambda store: (offers(store, followed), self._spares()))
        self._deliver(found, self._offered, lambda _: None)

    def know_better(self, clip: str) -> None:
        """It is known now where the files of a clip (id) lie."""
        if clip in self._followed:
            self.follow(self._followed)

    def fetch(self, clip: str) -> None:
        """The viewer wants to see this clip: fetch it now."""
        found = self._store.submit(lambda store: offers(store, (clip,)))
        self._deliver(found, lambda found: self._fetch(clip, found), lambda _: None)

    def played(self, played_s: float) -> None:
        """How long the clip on stage has played."""
        self._played_s = played_s
        self.go_on()

    def go_on(self) -> None:
        """Fetch what is wanted now."""
        left = [each for each in self._offers if not self.inventory.has(each.far.clip)]
        may = {each.far.clip: each for each in left if self.haulage.may(each.far.clip)}
        under_way, way = self.haulage.under_way, self._way()
        for task in wanted([each.far for each in may.values()], under_way, self._moment(), way):
            self.haulage.begin(may[task.clip], task.rendition, way.window_px)
        if len(may) < len(left):
            self._again.start()
        if not under_way:
            self.posters.go_on()

    def close(self) -> None:
        """Begin nothing more, and wait for what is under way: the client has to be stopped before."""
        self._again.stop()
        self._hauler.close()

    def _offered(self, found: tuple[tuple[Offer, ...], bool]) -> None:
        self._offers, self._sparing = found
        self.go_on()

    def _fetch(self, clip: str, found: Sequence[Offer]) -> None:
        way = self._way()
        for offer in found:
            if clip not in self.haulage.under_way:
                self.haulage.begin(offer, rendition(offer.far, way), way.window_px)
        if not found:
            self.missed.emit(clip)

    def _take(self, offer: Offer, haul: Haul) -> None:
        self._arrived.add(offer.far.clip)
        self.inventory.take(offer.far.clip, haul.file, haul.came_bytes)
        self.posters.add(offer)

    def _moment(self) -> Moment:
        """Clips of folders are ready too; of those that were fetched only what is new counts.

        What has just come counts although the order does not name it yet; an order or two later it does, or a rule
        hides it.
        """
        coming = {*self._coming(), *self._arriving, *self._arrived}
        unseen = sum(map(self.inventory.is_unseen, coming))
        of_folders = sum(not self.inventory.has(clip) for clip in coming)
        return Moment(unseen, unseen + of_folders, self._played_s)

    def _way(self) -> Way:
        sparing = self._sparing or self._preferences.get("fetching") == "sparing"
        window_px = int(self._preferences.get("window_height"))
        return Way(self.haulage.bytes_per_s, window_px, sparing)
