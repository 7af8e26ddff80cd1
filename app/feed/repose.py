"""Ends the feed for now, when the viewer's own limits say so."""

from app.feed.line import Line
from app.feed.screen import Screen
from app.feed.state import Page
from app.limits.rest import Rest
from app.player.ring import Ring


class Repose:
    """Lives in the GUI thread. While the feed rests its page is in front and the clip on stage stands still;
    leaving that clip says nothing of it.
    """

    def __init__(self, ring: Ring, line: Line, screen: Screen) -> None:
        self._ring, self._line, self._screen = ring, line, screen
        self._behind = Page.OPENING
        ring.state_changed.connect(lambda _: self._hold())

    @property
    def lasts(self) -> bool:
        """Whether the feed rests."""
        return self._screen.state.rest is not None

    def begin(self, rest: Rest) -> None:
        """Rest, or tell the viewer something else of it; that a rest is over does not begin one."""
        if self.lasts or not rest.over:
            if self._screen.state.page is not Page.RESTING:
                self._behind = self._screen.state.page
            self._screen.show(page=Page.RESTING, rest=rest)
            self._hold()

    def end(self) -> bool:
        """Go on where the feed stopped, if the rest is over; whether it is."""
        rest = self._screen.state.rest
        if rest is None or not rest.over:
            return False
        self._screen.show(page=self._behind, rest=None)
        self._line.attend()
        self._ring.play()
        return True

    def _hold(self) -> None:
        playing = self._ring.state
        if self.lasts and playing.ready and not playing.paused:
            self._line.interrupt()
            self._ring.pause()
