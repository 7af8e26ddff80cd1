"""Reads what is known of the clip on stage, for those who look closer."""

import json

from PySide6.QtCore import QObject, Signal

from app.clips import catalogue
from app.clips.clip import Clip
from app.clips.findings import document
from app.feed.courier import Courier
from app.feed.state import Details
from app.store.database import Store
from app.store.thread import StoreThread


def read_details(store: Store, clip: str) -> Details | None:
    """What is known of a clip, the viewer's corrections included; None for one that cannot be played."""
    known = catalogue.clip(store, clip)
    kept = document(store, clip)
    return Details(known, json.loads(kept) if kept else {}) if known is not None else None


class CloserLook(QObject):
    """Follows the stage. `read` carries the Details of the clip on it, anew after each word on the clip."""

    read = Signal(object)

    def __init__(self, store: StoreThread, courier: Courier) -> None:
        super().__init__()
        self._store, self._courier = store, courier
        self._clip = ""

    def follow(self, clip: Clip | None) -> None:
        """This clip is on stage."""
        if clip is not None and clip.id != self._clip:
            self._clip = clip.id
            self.again()

    def again(self) -> None:
        """Something may be known better."""
        if asked := self._clip:
            read = self._store.submit(lambda store: read_details(store, asked))
            self._courier.deliver(read, lambda details: self._take(asked, details), _ignore)

    def _take(self, asked: str, details: Details | None) -> None:
        if details is not None and asked == self._clip:
            self.read.emit(details)


def _ignore(_error: Exception) -> None:
    """Without its details a clip plays as well."""
