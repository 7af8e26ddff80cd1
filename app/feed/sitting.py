"""The course of one sitting: what is on stage, what comes next, which page is open."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal

from app.events.event import Kind
from app.feed.arranger import Arranger
from app.feed.asking import under, wish
from app.feed.curtain import Curtain
from app.feed.following import FollowingFeed
from app.feed.guard import Guard
from app.feed.line import Line
from app.feed.prepared import Prepared
from app.feed.queue import Placed
from app.feed.recorder import Recorder
from app.feed.repose import Repose
from app.feed.request import Request
from app.feed.screen import Screen
from app.feed.state import Page
from app.feed.word import Word
from app.limits.rest import Rest
from app.player.ring import Ring
from app.player.state import PlayerState
from app.preferences import Preferences

AHEAD = 12
PLAYING = (Page.OPENING, Page.STAGE)
MISSED = "This clip cannot be fetched just now. The feed goes on with the clips that are here."


class Sitting(Screen):
    """Lives in the GUI thread and never waits: the log, the learner and the player answer by signal.

    `first_shown` is sent once, when the first picture is on stage; `guard` is to be told of what may now be hidden.
    While the feed rests nothing moves; `more_wanted` is sent when the viewer typed that it should go on.
    `far_wanted` carries the id of a clip that is to take the stage and has to be fetched for it.
    """

    first_shown = Signal()
    more_wanted = Signal()
    far_wanted = Signal(str)

    def __init__(
        self,
        ring: Ring,
        recorder: Recorder,
        arranger: Arranger,
        word: Word,
        preferences: Preferences,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.ring, self.word = ring, word
        self._recorder, self._arranger, self._preferences, self._now = recorder, arranger, preferences, now
        self._line = Line(ring, recorder, lambda: bool(preferences.get("even_loudness")), self._refresh)
        self._curtain = Curtain(ring, self._line, word)
        self._repose = Repose(ring, self._line, self)
        self.guard = Guard(self._line, word, arranger, self._refresh)
        self._prepared = Prepared(self._line, word, arranger, self.ask)
        self.following = FollowingFeed(ring, self._line, word, self, arranger.look)
        self.following.closed.connect(self._go_back)
        self._keep = 1
        self._open_until = 0
        self._first: frozenset[int] = frozenset()
        self._started = self._waits = self._welcomes = False
        self._awaited = ""
        ring.shown.connect(self._stepped_on)
        ring.failed.connect(self._failed)
        ring.state_changed.connect(self._go_on)
        ring.unavailable.connect(lambda sentence: self.show(page=Page.NO_PLAYER, notice=sentence))
        word.changed.connect(self._judged)

    def next(self) -> None:
        """The clip after this one."""
        self._move(1)

    def previous(self) -> None:
        """The clip before this one."""
        self._move(-1)

    def coming(self) -> tuple[Placed, ...]:
        """What comes after the clip on stage, the prepared one first."""
        return self._line.queue.upcoming()

    def play(self, clip: str) -> None:
        """Put a clip on stage that the viewer chose by hand, when it is here; one that a rule hides stays away."""
        self._arranger.find(clip, lambda it: None if self._stays_away(it) else self._play(it))

    def show_anyway(self, clip: str) -> None:
        """Put a clip on stage that a rule hides, for this sitting."""
        self.word.let_pass(clip)
        self.play(clip)

    def unveil(self) -> None:
        """Show the blurred clip on stage."""
        self._curtain.lift()

    def open(self, order: Sequence[Placed], page: Page) -> None:
        """Begin with the order that was kept from the last time."""
        self.show(page=page)
        if order:
            self.take(order)

    def take(self, order: Sequence[Placed]) -> None:
        """A new order of what comes has arrived; while the Following feed is open, nobody waits for it."""
        if self.following.on:
            return
        allowed = [placed for placed in order if placed.clip.is_here and not self.word.hides(placed.clip)]
        keep, self._keep = self._keep, 1
        self._line.arranged(allowed, 0 if self._line.gives_way(allowed, self._first) else keep)
        self._prepared.look()
        waits = self.state.scan is not None or self._awaited
        if self._line.current is None and not waits and self.state.page in PLAYING:
            self.show(page=Page.EMPTY)
        self._refresh()

    def come_first(self, source: int) -> None:
        """Clips of this source, just added, come before all others; its first one takes the stage at once."""
        self._first |= {source}
        self._welcomes = True

    def come_in(self, clips: Sequence[str]) -> None:
        """Clips (ids) are in the catalogue now."""
        self.guard.know_better(clips)
        if self._welcomes:
            self._welcomes = False
            self.play(clips[0])
        self.ask()

    def come_here(self, clips: Sequence[str]) -> None:
        """The files of these clips (ids) of open feeds are here now."""
        if self._awaited in clips:
            self.play(self._awaited)
        self.ask()

    def go_away(self, clips: Sequence[str]) -> None:
        """The files of these clips (ids) made room for others."""
        self._line.drop(lambda clip: clip.id in clips)
        self._refresh()

    def miss(self, clip: str) -> None:
        """The file of a clip (id) cannot be had now: nobody waits for it any longer."""
        if clip == self._awaited:
            self._awaited = ""
            self.show(notice=MISSED)
            self.ask()

    def ask(self) -> None:
        """Have what comes next ordered anew."""
        self.following.ask() if self.following.on else self._arranger.ask(self.wish())

    def wish(self) -> Request:
        """What is asked for when the coming clips are ordered now."""
        asked = wish(self._preferences, self._now(), AHEAD)
        return replace(under(asked, self.word.ruling), session=self._line.busy(), first=self._first)

    def look_again(self) -> None:
        """Try to start the player once more."""
        self.show(page=Page.RESTING if self._repose.lasts else Page.OPENING, notice="")
        self.ring.retry()
        self._refresh()

    def leave_wall(self) -> None:
        """The first-run wall is done: the clip behind it takes the stage."""
        if self.state.page is Page.FIRST_RUN:
            self.show(page=Page.OPENING)
            self._refresh()
            self.ask()

    def be_private(self, private: bool) -> None:
        """Keep nothing of what happens from now on, or go on as if nothing had happened since."""
        self._line.interrupt()
        self._line.leave()
        if private:
            self._open_until = len(self._line.shown)
        else:
            self._line.forget_since(self._open_until)
        self._recorder.be_private(private)
        self._arranger.keeps_order = not private
        self.show(private=private)

    def rest(self, rest: Rest) -> None:
        """The viewer's own limits want this to be said; until it is over the feed ends here."""
        self._repose.begin(rest)

    def want_more(self) -> None:
        """Go on for as long as the typed sentence gives."""
        self.more_wanted.emit()
        self.watch_on()

    def watch_on(self) -> None:
        """Go on after a rest that is over."""
        if self._repose.end():
            if self.ring.state.ready:
                self._stepped_on(self.ring.state.key)
            self._refresh()
            self.ask()

    def on_stage(self, visible: bool) -> None:
        """Whether anybody can see the stage. Out of sight the clip waits, and runs on when it is seen again."""
        if not visible and not self.ring.state.paused:
            self._waits = True
            self._line.interrupt()
            self.ring.pause()
        elif visible and self._waits:
            self._waits = False
            self.ring.play()

    def close(self) -> None:
        """End the sitting. The last visit is written; that it was cut short says nothing of the clip."""
        self._line.interrupt()
        self._line.leave()
        if self._started:
            self._recorder.record(Kind.SESSION_ENDED)

    def _play(self, placed: Placed) -> None:
        self._awaited = "" if placed.clip.is_here else placed.clip.id
        if self._awaited:
            self.far_wanted.emit(placed.clip.id)
        else:
            self._line.play(placed)

    def _stays_away(self, placed: Placed) -> bool:
        return self._repose.lasts or self.word.hides(placed.clip)

    def _move(self, step: int) -> None:
        if not self._repose.lasts and not self.following.steps(step):
            self._line.move(step)

    def _stepped_on(self, clip: str) -> None:
        if not self._started:
            self._started = True
            self._recorder.record(Kind.SESSION_STARTED)
            self.first_shown.emit()
        self._curtain.look()
        if not self._repose.lasts and self._line.stepped_on(clip):
            self.ask()

    def _go_on(self, playing: PlayerState) -> None:
        """Where the viewer does not want clips to start over, the next one follows by itself."""
        if playing.loops and self.coming() and not self._preferences.get("loop"):
            self._line.move(1)

    def _failed(self, clip: str, _why: str) -> None:
        self.following.failed(clip)
        self._line.failed(clip)
        self._refresh()
        self.ask()

    def _go_back(self) -> None:
        """The Following feed is closed: what comes behind the clip on stage is the learner's to say again."""
        self._keep = 0
        self._refresh()
        self.ask()

    def _judged(self, strong: bool) -> None:
        if strong:
            self._keep = 0
            self.guard.obey()
        self._refresh()
        self.ask()

    def _refresh(self) -> None:
        placed = self._line.current
        self._curtain.look()
        opened = self.state.page in (Page.OPENING, Page.EMPTY) and placed is not None
        self.show(page=Page.STAGE if opened else self.state.page, **self._about(placed))

    def _about(self, placed: Placed | None) -> dict[str, object]:
        clip = placed.clip if placed is not None else None
        return {
            "clip": clip,
            "place": self._line.place,
            "can_go_back": self._line.queue.look(-1) is not None,
            "score": placed.score if placed is not None else 0.0,
            "reasons": placed.reasons if placed is not None else (),
            "following": self.following.about(placed),
            **self.word.about(clip),
        }
