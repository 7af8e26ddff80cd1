"""Keeps clips of open feeds on this device by the viewer's word."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.clips.clip import Clip
from app.stock.inventory import Inventory

KEPT = "Kept on this device"
FETCHED = "Kept on this device as soon as it has come"
NO_LONGER = "No longer kept: it makes room when room is needed"
OWN = "This clip lies in a folder of yours: it stays there anyway"
MISSED = "The clip cannot be fetched now, so it is not kept. Try again once its source answers."


class Keeping(QObject):
    """Lives in the GUI thread. What is not here yet is fetched first, which ends with the program.

    `changed` is sent when another clip is kept, or one no longer; `said` carries a sentence and what takes it back,
    or None where nothing does.
    """

    changed = Signal()
    said = Signal(str, object)

    def __init__(self, inventory: Inventory, fetch: Callable[[str], None]) -> None:
        super().__init__()
        self._inventory, self._fetch = inventory, fetch
        self._awaited: set[str] = set()
        inventory.loaded.connect(self.changed)
        inventory.came.connect(self._came)

    def may(self, clip: Clip) -> bool:
        """Whether a clip is one of an open feed: what lies in a folder of the viewer stays without being kept."""
        return not clip.is_here or self._inventory.has(clip.id)

    def keeps(self, clip: str) -> bool:
        """Whether a clip (its id) is kept, or is about to be."""
        return clip in self._awaited or self._inventory.is_kept(clip)

    def toggle(self, clip: Clip) -> None:
        """Keep a clip, or keep it no longer."""
        if not self.may(clip):
            self.said.emit(OWN, None)
            return
        kept = not self.keeps(clip.id)
        self._keep(clip.id, kept)
        sentence = NO_LONGER if not kept else FETCHED if clip.id in self._awaited else KEPT
        self.said.emit(sentence, lambda: self._keep(clip.id, not kept))

    def miss(self, clip: str) -> None:
        """A clip (its id) cannot be fetched now."""
        if clip in self._awaited:
            self._awaited.discard(clip)
            self.said.emit(MISSED, None)
            self.changed.emit()

    def _keep(self, clip: str, kept: bool) -> None:
        if kept and not self._inventory.has(clip):
            self._awaited.add(clip)
            self._fetch(clip)
        else:
            self._awaited.discard(clip)
            self._inventory.keep_offline(clip, kept)
        self.changed.emit()

    def _came(self, clips: Sequence[str]) -> None:
        for clip in self._awaited.intersection(clips):
            self._keep(clip, True)
