"""Keeps a blurred clip still, until the viewer asks to see it."""

from app.feed.line import Line
from app.feed.word import Word
from app.player.ring import Ring


class Curtain:
    """Lives in the GUI thread. While it is drawn the clip on stage neither plays nor sounds, and leaving it says
    nothing of it: nobody saw it.
    """

    def __init__(self, ring: Ring, line: Line, word: Word) -> None:
        self._ring, self._line, self._word = ring, line, word
        self._drawn = False
        ring.state_changed.connect(lambda _: self._hold())

    def look(self) -> None:
        """See what is on stage now, and what the rules make of it."""
        placed = self._line.current
        self._drawn = placed is not None and self._word.verdict(placed.clip).blurred_by is not None
        self._hold()

    def lift(self) -> None:
        """The viewer wants to see the clip."""
        placed = self._line.current
        if self._drawn and placed is not None:
            self._drawn = False
            self._line.attend()
            self._word.let_pass(placed.clip.id)
            self._ring.play()

    def _hold(self) -> None:
        if self._drawn and not self._ring.state.paused:
            self._line.interrupt()
            self._ring.pause()
