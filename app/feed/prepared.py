"""Prepares, once a deed of the viewer is taken back, the clip that was prepared before it."""

from collections.abc import Callable
from dataclasses import replace

from app.feed.arranger import Arranger
from app.feed.line import Line
from app.feed.queue import Placed
from app.feed.word import Word


class Prepared:
    """A prepared clip was chosen a swipe ago: chosen anew after a deed was taken back, it would be another one.

    Knows, for the place at which the feed stands, what was prepared after so many deeds. `returned` is called when
    a clip was put back, since what comes behind it was chosen for another.
    """

    def __init__(self, line: Line, word: Word, arranger: Arranger, returned: Callable[[], None]) -> None:
        self._line, self._word, self._arranger, self._returned = line, word, arranger, returned
        self._place, self._deeds = -1, 0
        self._after: dict[int, Placed] = {}

    def look(self) -> None:
        """A new order is in place."""
        deeds, now = self._word.deeds, self._line.queue.look(1)
        if self._line.place != self._place:
            self._place, self._deeds, self._after = self._line.place, deeds, {}
        if deeds < self._deeds:
            self._return_to(deeds)
        elif now is not None:
            self._deeds, self._after[deeds] = deeds, now

    def _return_to(self, deeds: int) -> None:
        """Unless a rule hides it still: then the log has not been read again, and another order follows."""
        was = self._after.get(deeds)
        if was is None or not self._word.hides(was.clip):
            self._deeds = deeds
        if was is not None and deeds == self._deeds:
            self._arranger.find(was.clip.id, lambda it: self._put_back(replace(was, clip=it.clip)))

    def _put_back(self, placed: Placed) -> None:
        """It is looked at again: more may be known of it now, or its file may be gone."""
        coming = [each for each in self._line.queue.upcoming() if each.clip.id != placed.clip.id]
        moved_on = self._line.place != self._place
        if not moved_on and placed.clip.is_here and not self._word.hides(placed.clip):
            self._line.arranged((placed, *coming), 0)
            self._returned()
