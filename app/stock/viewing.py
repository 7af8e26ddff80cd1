"""Tells the stock what happens on stage."""

from collections.abc import Callable

from app.player.state import PlayerState
from app.stock.policy import SETTLED_S
from app.stock.stock import Stock


class Viewing:
    """Lives in the GUI thread; `private` says whether nothing of what is seen is to be kept."""

    def __init__(self, stock: Stock, private: Callable[[], bool]) -> None:
        self._stock, self._private = stock, private
        self._on_stage = PlayerState()
        self._is_first = False

    def shown(self, clip: str) -> None:
        """The first picture of a clip is on stage."""
        if clip != self._on_stage.key:
            self._leave()
            self._on_stage, self._is_first = PlayerState(clip), self._stock.inventory.is_unseen(clip)
            self._stock.inventory.stage(clip, kept=not self._private())
            self._stock.played(0.0)

    def look(self, playing: PlayerState) -> None:
        """The clip on stage plays."""
        if playing.key == self._on_stage.key:
            before, self._on_stage = self._on_stage, playing
            if before.watched_s < SETTLED_S <= playing.watched_s:
                self._stock.played(playing.watched_s)

    def _leave(self) -> None:
        """What was seen of a clip for the first time is counted."""
        seen = self._on_stage
        if self._is_first and not self._private():
            ran = seen.watched_s / seen.duration_s if seen.duration_s else 0.0
            self._stock.inventory.leave(seen.key, 1.0 if seen.loops else min(1.0, ran))
