"""Counts what is watched, and says when the feed must rest."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.limits import ledger, limits
from app.limits.rest import OVER, Rest, rest
from app.limits.tally import Tally, advance, begin, extended, without
from app.limits.tick import Tick
from app.limits.tick import look as look_at_clocks
from app.limits.verdict import verdict
from app.preferences import Preferences
from app.store.thread import StoreThread

LOOK_S = 1.0
KEEP_S = 10.0
"""So much of what was watched may be forgotten if the program is killed."""


class Warden(QObject):
    """Lives in the GUI thread. `changed` carries the Rest that the viewer is to have, OVER when it has ended.

    What is watched in private counts while the program runs, and is not kept.
    """

    changed = Signal(object)

    def __init__(
        self,
        store: StoreThread,
        preferences: Preferences,
        private: Callable[[], bool],
        clocks: Callable[[], Tick] = look_at_clocks,
    ) -> None:
        super().__init__()
        self._store, self._preferences, self._private, self._clocks = store, preferences, private, clocks
        self._limits = limits.read(preferences.get)
        self._tally: Tally | None = None
        self._rest: Rest | None = None
        self._visit, self._seen_s = "", 0.0
        self._new_s = self._private_s = self._unkept_s = 0.0
        self._timer = QTimer(self, interval=round(LOOK_S * 1000))
        self._timer.timeout.connect(self.look)
        preferences.changed.connect(lambda name, _value: self._obey() if name in limits.NAMES else None)

    def begin(self, kept: Tally | None) -> None:
        """Go on from the tally that was kept; before this nothing is said."""
        self._tally = kept or begin(self._clocks())
        self._obey()

    def watch(self, visit: str, watched_s: float) -> None:
        """So long has the clip on stage been watched in this visit."""
        same = visit == self._visit and watched_s >= self._seen_s
        self._new_s += watched_s - (self._seen_s if same else 0.0)
        self._visit, self._seen_s = visit, watched_s
        if self._new_s >= LOOK_S:
            self.look()

    def look(self) -> None:
        """See what the clocks say, and whether that changes anything."""
        if self._tally is None:
            return
        tick, new_s, self._new_s = self._clocks(), self._new_s, 0.0
        before, self._tally = self._tally, advance(self._tally, tick, new_s, self._limits)
        self._private_s = self._private_s if before.day_ends == self._tally.day_ends else 0.0
        self._private_s += new_s if self._private() else 0.0
        self._unkept_s += new_s
        if self._unkept_s >= KEEP_S:
            self._keep()
        self._say(self._tally, tick)

    def extend(self) -> None:
        """The viewer typed the sentence, and may watch on for some minutes."""
        if self._tally is not None:
            self._tally = extended(self._tally)
            self._keep()
            self.look()

    def close(self) -> None:
        """Keep what was counted."""
        self._timer.stop()
        self.look()
        self._keep()

    def _say(self, tally: Tally, tick: Tick) -> None:
        reached = verdict(tally, self._limits)
        now = rest(reached, tally, self._limits, tick) if reached else OVER if self._rest else None
        if now != self._rest:
            self._rest = now
            self._keep()
            self.changed.emit(now)

    def _obey(self) -> None:
        before, self._limits = self._limits, limits.read(self._preferences.get)
        if self._tally is not None and limits.loosens(before, self._limits):
            self._tally = replace(self._tally, bed_until=None)
        self._timer.start() if self._limits.any else self._timer.stop()
        self.look()

    def _keep(self) -> None:
        self._unkept_s = 0.0
        if self._tally is not None and self._limits.any and not self._private():
            tally = without(self._tally, self._private_s)
            self._store.submit(lambda store: ledger.keep(store, tally))
