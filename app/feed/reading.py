"""Whose comments the viewer reads, and for how long."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.clips.clip import Clip
from app.events.event import Kind
from app.feed.recorder import Recorder

LONGEST_S = 600.0
"""Who has comments open for longer has left them open."""


class Reading(QObject):
    """Knows the clip whose comments are open. `opened` carries the clip; `now_s` is never set back."""

    opened = Signal(object)
    more_wanted = Signal()
    closed = Signal()

    def __init__(self, recorder: Recorder, now_s: Callable[[], float]) -> None:
        super().__init__()
        self._recorder, self._now_s = recorder, now_s
        self._clip, self._since_s = "", 0.0

    @property
    def is_open(self) -> bool:
        """Whether somebody reads."""
        return bool(self._clip)

    def open(self, clip: Clip) -> None:
        """The comments of this clip are open now, and no others."""
        self.close()
        self._clip, self._since_s = clip.id, self._now_s()
        self._recorder.record(Kind.OPENED_COMMENTS, clip.id)
        self.opened.emit(clip)

    def more(self) -> None:
        """Read on, where there are more comments than came."""
        self.more_wanted.emit()

    def close(self) -> None:
        """Nothing is open any more."""
        if self._clip:
            clip, self._clip = self._clip, ""
            read_s = min(self._now_s() - self._since_s, LONGEST_S)
            self._recorder.record(Kind.READ_COMMENTS, clip, round(read_s, 1))
            self.closed.emit()
