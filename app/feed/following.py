"""The Following feed on stage: what the viewer follows, newest first, to its end."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.feed.ending import Ending
from app.feed.followed import Found, coming
from app.feed.line import Line
from app.feed.queue import Placed
from app.feed.screen import Screen
from app.feed.state import Following, Page
from app.feed.word import Word
from app.player.ring import Ring
from app.store.database import Store

POLICY = "following"
"""What `shown` events call this order."""

OPENS_ON = (Page.OPENING, Page.STAGE, Page.EMPTY)

Look = Callable[[Callable[[Store], Any], Callable[[Any], None]], None]
"""Reads from the store, and hands over what was read."""


class FollowingFeed(QObject):
    """Lives in the GUI thread. While it is `on`, it decides what comes next; where nothing does, a page says so
    and the clip on stage stands still. The clip from before waits, and comes back when the feed is closed.

    `wanted` carries the clips (ids) that have to be fetched for it, `closed` that the other feed goes on.
    """

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, ring: Ring, line: Line, word: Word, screen: Screen, look: Look) -> None:
        super().__init__()
        self._line, self._word, self._screen, self._look = line, word, screen, look
        self._ending = Ending(ring, line, screen)
        self._visit: Following | None = None
        self._before: Placed | None = None
        self._new: dict[str, bool] = {}
        self._from = self._asked = 0
        self._moves_on = False

    @property
    def on(self) -> bool:
        """Whether this feed is the one that is open."""
        return self._visit is not None

    def about(self, placed: Placed | None) -> Following | None:
        """What the screen is to know of the visit, with this clip on stage."""
        if self._visit is None:
            return None
        return replace(self._visit, is_new=placed is not None and self._new.get(placed.clip.id, False))

    def toggle(self) -> None:
        """Open the feed, or go back to the other one."""
        if self.on:
            self.close()
        elif self._screen.state.page in OPENS_ON:
            self._open()

    def go_on(self) -> None:
        """From the end of what is new on to earlier clips, or of nothing to what there is by now."""
        if self._visit is not None:
            self._visit = replace(self._visit, earlier=True)
            self._moves_on = True
            self.ask()

    def close(self) -> None:
        """Back to the other feed, and to the clip that was on stage there."""
        self._visit, before = None, self._before
        self._asked += 1
        self._ending.leave()
        self._line.interrupt()
        if before is not None and before is not self._line.current and not self._word.hides(before.clip):
            self._line.play(before)
        else:
            self._line.attend()
        self.closed.emit()

    def ask(self) -> None:
        """Read anew what comes next."""
        self._asked += 1
        number, follows, mark = self._asked, self._word.follows, self._visit.since if self._visit else None
        without = self._seen()
        self._look(
            lambda store: coming(store, follows, mark, without),
            lambda found: self._take(found) if number == self._asked else None,
        )

    def failed(self, clip: str) -> None:
        """A clip (its id) cannot be played: after the last one the feed ends as if the viewer had swiped on."""
        current = self._line.current
        if current is not None and current.clip.id == clip:
            self.steps(1)

    def steps(self, step: int) -> bool:
        """Whether a swipe is this feed's own: from the last clip to the page of the end, or away from there."""
        if not self.on:
            return False
        if self._ending.is_shown:
            self._step_from_end(step)
            return True
        if step > 0 and self._line.queue.look(1) is None:
            self._end()
            return True
        return False

    def _open(self) -> None:
        follows = self._word.follows
        self._visit = Following(follows.visited, len(follows.since))
        self._before, self._new, self._moves_on = self._line.current, {}, True
        self._from = len(self._line.shown)
        self.ask()
        if follows.since:
            self._word.visit_followed()

    def _seen(self) -> list[str]:
        """What was on stage since the feed was opened and just then, and what is prepared, if it is to stay so."""
        seen = [*self._line.busy()[self._from :]]
        if self._moves_on and self._line.queue.look(1) is not None:
            seen.pop()
        return [*seen, self._before.clip.id] if self._before is not None else seen

    def _take(self, found: Sequence[Found]) -> None:
        """An answer has come: what is here and allowed comes next, what is not here is fetched."""
        visit = self._visit
        if visit is None:
            return
        self._new |= {each.clip.id: each.is_new for each in found}
        allowed = [each for each in found if not self._word.hides(each.clip)]
        asked = [each for each in allowed if each.is_new or visit.earlier]
        away = [each.clip.id for each in asked if not each.clip.is_here]
        follows = len(self._word.follows.since)
        self._visit = replace(visit, follows=follows, more=len(allowed) > len(asked), away=len(away))
        self._come([Placed(each.clip, policy=POLICY) for each in asked if each.clip.is_here])
        self.wanted.emit(away)

    def _come(self, order: Sequence[Placed]) -> None:
        moves_on, self._moves_on, was, place = self._moves_on, False, self._line.current, self._line.place
        self._line.arranged(order, 0 if moves_on else 1)
        if not order and (moves_on or self._line.current is None):
            self._end()
        elif moves_on:
            self._ending.leave()
            self._move_on(was if self._line.place == place else None)
        self._screen.show(following=self.about(self._line.current))

    def _move_on(self, was: Placed | None) -> None:
        """From a clip to the first that came; that the one of the other feed was left says nothing of it."""
        if was is not None and was.policy != POLICY:
            self._line.interrupt()
        if was is not None:
            self._line.move(1)

    def _end(self) -> None:
        """What is on its way to here is not missed: it plays as soon as it has come."""
        self._moves_on = self._visit is not None and self._visit.away > 0
        self._screen.show(following=self.about(self._line.current))
        self._ending.show()

    def _step_from_end(self, step: int) -> None:
        current = self._line.current
        if step > 0:
            self.go_on()
        elif current is not None and current.policy == POLICY:
            self._moves_on = False
            self._ending.leave()
        else:
            self.close()
