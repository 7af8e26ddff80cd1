"""Fetches the pictures of clips while nothing else is to be fetched."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.clips.fetched import note_poster
from app.stock.deliver import Deliver
from app.stock.hauler import Haul, Hauler
from app.stock.offers import Offer, offers
from app.store.thread import StoreThread


class Posters(QObject):
    """Lives in the GUI thread. `came` carries the ids of clips whose picture is here now.

    One that is unfit is not asked for again until the program starts anew.
    """

    came = Signal(object)

    def __init__(self, store: StoreThread, deliver: Deliver, hauler: Hauler) -> None:
        super().__init__()
        self._store, self._deliver, self._hauler = store, deliver, hauler
        self._wanted: dict[str, Offer] = {}
        self._done: set[str] = set()
        self._busy = False

    def want(self, clips: Sequence[str]) -> None:
        """Clips (ids) that a page shows, whose files are elsewhere."""
        found = self._store.submit(lambda store: offers(store, clips))
        self._deliver(found, self._look, lambda _: None)

    def add(self, offer: Offer) -> None:
        """A clip that came."""
        if offer.poster and offer.far.clip not in self._done:
            self._wanted[offer.far.clip] = offer

    def go_on(self) -> None:
        """Nothing else is to be fetched now."""
        if not self._busy and self._wanted:
            clip = next(iter(self._wanted))
            offer = self._wanted.pop(clip)
            self._busy = True
            haul = self._hauler.poster(clip, offer.poster, offer.grant)
            self._deliver(
                haul, lambda haul: self._ended(clip, haul), lambda _: self._ended(clip, Haul(unfit=True))
            )

    def _look(self, found: Sequence[Offer]) -> None:
        for offer in found:
            self.add(offer)
        self.go_on()

    def _ended(self, clip: str, haul: Haul) -> None:
        self._busy = False
        if haul.file or haul.unfit:
            self._done.add(clip)
        if haul.file:
            noted = self._store.submit(lambda store: note_poster(store, clip, haul.file))
            self._deliver(noted, lambda _: self.came.emit((clip,)), lambda _: None)
        self.go_on()
