"""The page on which the Following feed ends."""

from app.feed.line import Line
from app.feed.screen import Screen
from app.feed.state import Page
from app.player.ring import Ring


class Ending:
    """Lives in the GUI thread. While the page is in front, the clip on stage stands still."""

    def __init__(self, ring: Ring, line: Line, screen: Screen) -> None:
        self._ring, self._line, self._screen = ring, line, screen
        ring.state_changed.connect(lambda _: self._hold())

    @property
    def is_shown(self) -> bool:
        """Whether the page is in front."""
        return self._screen.state.page is Page.UP_TO_DATE

    def show(self) -> None:
        """Nothing comes next."""
        self._screen.show(page=Page.UP_TO_DATE)
        self._hold()

    def leave(self) -> None:
        """Back to the stage, and to what plays there."""
        if self.is_shown:
            self._screen.show(page=Page.STAGE if self._line.current is not None else Page.OPENING)
            self._ring.play()

    def _hold(self) -> None:
        playing = self._ring.state
        if self.is_shown and playing.ready and not playing.paused:
            self._ring.pause()
