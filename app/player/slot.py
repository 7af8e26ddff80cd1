"""One of the ring's three places: what it holds, and how long to wait for its first picture."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer

from app.player.port import Control, Media
from app.player.state import PlayerState

ON_STAGE_MS = 1000
"""The slowest clip that was measured, 8K, takes 560 ms; a viewer should not wait longer than a second."""
AHEAD_MS = 3000
"""Nobody waits yet for a clip that is prepared, and the computer may be busy."""


class Slot:
    """Belongs to the ring. `awaited` is true from a load until its first picture, or its failure."""

    def __init__(self, index: int, too_late: Callable[["Slot"], None]) -> None:
        self.index = index
        self.generation = 0
        self.media: Media | None = None
        self.state = PlayerState()
        self.awaited = False
        self._patience = QTimer(singleShot=True)
        self._patience.timeout.connect(lambda: too_late(self))

    def holds(self, media: Media) -> bool:
        """Whether that clip is here and can be played."""
        return self.media is not None and self.media.key == media.key and not self.state.failed

    def hold(self, media: Media | None, generation: int) -> None:
        """Forget what was here; from now on only this generation counts."""
        self.media, self.generation = media, generation
        self.state = PlayerState(media.key if media else "", paused=True)
        self.awaited = media is not None
        self._patience.stop()

    def begin_visit(self, control: Control) -> None:
        """The clip takes the stage: what an earlier visit added up is not counted twice."""
        known = self.state
        self.state = PlayerState(known.key, known.ready, False, known.position_s, known.duration_s)
        self.state = replace(self.state, rate=control.rate, volume=control.volume, muted=control.muted)

    def wait(self, on_stage: bool) -> None:
        """Be called back if the first picture does not come in time; a clip that has shown one may be slow."""
        if self.awaited:
            self._patience.start(ON_STAGE_MS if on_stage and not self.state.ready else AHEAD_MS)

    def arrived(self) -> None:
        """The wait is over."""
        self.awaited = False
        self._patience.stop()
