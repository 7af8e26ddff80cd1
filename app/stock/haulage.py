"""The fetches under way, how fast they are, and when what failed is tried again."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.clips.far_clip import Rendition
from app.stock.deliver import Deliver
from app.stock.hauler import NO_DISK, Haul, Hauler
from app.stock.offers import Offer
from app.stock.patience import Patience
from app.stock.speed import Speed

SILENT = "Nothing comes from the network just now. The feed goes on with the clips that are here."


class Haulage(QObject):
    """Lives in the GUI thread. `came` carries an offer and its haul, `missed` the id of a clip that did not come;
    `ended` is sent after each fetch.

    `said` carries a sentence while nothing comes, and "" once something does.
    """

    came = Signal(object, object)
    missed = Signal(str)
    ended = Signal()
    said = Signal(str)

    def __init__(self, hauler: Hauler, deliver: Deliver, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._hauler, self._deliver, self._clock = hauler, deliver, clock
        self._speed, self._patience = Speed(), Patience()
        self.under_way: set[str] = set()

    @property
    def bytes_per_s(self) -> float | None:
        """How fast clips come; None as long as nobody knows."""
        return self._speed.bytes_per_s

    def may(self, clip: str) -> bool:
        """Whether a clip may be tried now: not while it has just failed, nor often while nothing comes at all."""
        now_s = self._clock()
        return not self._patience.wait_s(now_s) and self._patience.may(clip, now_s)

    def begin(self, offer: Offer, rendition: Rendition, window_px: int) -> None:
        """Fetch a clip."""
        self.under_way.add(offer.far.clip)
        self._speed.began(self._clock())
        haul = self._hauler.clip(offer.far.clip, rendition, offer.grant, window_px)
        self._deliver(haul, lambda haul: self._end(offer, haul), lambda _: self._end(offer, Haul(unfit=True)))

    def _end(self, offer: Offer, haul: Haul) -> None:
        clip, now_s = offer.far.clip, self._clock()
        self.under_way.discard(clip)
        self._speed.ended(now_s, haul.came_bytes)
        if haul.file:
            self._patience.came()
            self.came.emit(offer, haul)
        else:
            self._patience.is_unfit(clip) if haul.unfit else self._patience.failed(clip, now_s)
            self.missed.emit(clip)
        self.said.emit(self._sentence(haul))
        self.ended.emit()

    def _sentence(self, haul: Haul) -> str:
        if haul.why == NO_DISK:
            return NO_DISK
        return SILENT if self._patience.is_silent else ""
