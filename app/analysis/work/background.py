"""Analysis while the window is open, as the GUI thread sees it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.analysis.work.analyst import Analyst
from app.analysis.work.extent import Extent
from app.analysis.work.round import Submit
from app.analysis.work.shift import Listeners, Shift

NICENESS = 10
PATIENCE_S = 900.0
"""Whoever gives way to all needs long on a busy computer; nobody waits for it."""

HOLD_S = 5.0
"""So long nothing is done after a clip during which the stage has stuttered."""


def usual(extent: Extent) -> Analyst:
    """The analyst that works behind the feed, and gives way to it."""
    return Analyst(extent, niceness=NICENESS, limit_s=PATIENCE_S)


class Background(QObject):
    """Lives in the GUI thread and never waits there; works in a thread of its own, whose news are delivered here.

    `progressed` carries a Progress, or None when nothing is to be done; `looked_into` the id of a clip whose
    findings are on disk, at once; `found` the ids of several, for who thinks long about them; `failed` a sentence.
    """

    progressed = Signal(object)
    looked_into = Signal(str)
    found = Signal(object)
    failed = Signal(str)

    def __init__(
        self, submit: Submit, on_battery: Callable[[], bool], make: Callable[[Extent], Analyst] = usual
    ) -> None:
        super().__init__()
        listeners = Listeners(self.progressed.emit, self.looked_into.emit, self.found.emit, self.failed.emit)
        self._shift = Shift(submit, make, on_battery, listeners)

    def allow(self, extent: Extent) -> None:
        """Look at so much of each clip from here on; `Extent.OFF` ends it after the clip at hand."""
        self._shift.orders.allow(extent)

    def look(self) -> None:
        """Clips may have come."""
        self._shift.orders.look()

    def stop(self) -> None:
        """End after the clip at hand; what was found stays."""
        self._shift.orders.stop(True)

    def resume(self) -> None:
        """Go on after a stop."""
        self._shift.orders.stop(False)

    def hold(self) -> None:
        """The clip on stage stutters: leave the computer to it for a while, if anything is done at all."""
        self._shift.orders.hold(HOLD_S)

    def close(self) -> None:
        """End everything and wait for it."""
        self._shift.close()
