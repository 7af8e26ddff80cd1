"""Moves the ring of players along the queue, and writes down what was on stage."""

from collections.abc import Callable, Sequence

from app.clips.clip import Clip
from app.events.event import Kind
from app.feed.failing import Failing
from app.feed.leaving import leaving
from app.feed.loudness import gain
from app.feed.queue import Placed, Queue
from app.feed.recorder import Recorder
from app.player.port import Media
from app.player.ring import Ring


class Line:
    """Owns the queue. `place` counts clips since the start of the sitting; `even` says whether loudness is evened.

    `changed` is called when another clip is on stage or the next one is another. A swipe past the end of the queue
    is owed: it is made up for as soon as the next order arrives.
    """

    def __init__(
        self, ring: Ring, recorder: Recorder, even: Callable[[], bool], changed: Callable[[], None]
    ) -> None:
        self._ring, self._recorder, self._even, self._changed = ring, recorder, even, changed
        self.queue = Queue()
        self.shown: list[str] = []
        self.place = self._owed = 0
        self._failing = Failing()
        self._visited = self._interrupted = False

    @property
    def current(self) -> Placed | None:
        """What is on stage."""
        return self.queue.look(0)

    def busy(self) -> tuple[str, ...]:
        """The clips that were on stage, oldest first, then the one that is and the one that is prepared."""
        near = (self.queue.look(0), self.queue.look(1))
        return (*self.shown, *(placed.clip.id for placed in near if placed is not None))

    def move(self, step: int) -> None:
        """Swipe: 1 is the next clip, -1 the one before."""
        if self.queue.look(step) is None:
            self._owed = min(self._owed + 1, 10) if step > 0 else self._owed
            return
        self.leave()
        self.queue = self.queue.moved(step)
        self.place += step
        self._enter(step)

    def arranged(self, order: Sequence[Placed], keep: int) -> None:
        """Take a new order of the coming clips, behind `keep` prepared ones."""
        playable = self._failing.without(order, self.shown)
        self.queue = self.queue.arranged(playable, keep)
        if self.current is None and playable:
            self.queue = self.queue.moved(1)
            self._enter(0)
        while self._owed and self.queue.look(1) is not None:
            self._owed -= 1
            self.move(1)
        self._prepare()

    def gives_way(self, order: Sequence[Placed], first: frozenset[int]) -> bool:
        """Whether a new order has something better than the prepared clip: one of the sources that come first, or
        one that was not on stage yet where the prepared one was.
        """
        prepared = self.queue.look(1)
        if prepared is None or not order:
            return False
        ahead = order[0].clip.source in first and prepared.clip.source not in first
        return ahead or (prepared.clip.id in self.shown and order[0].clip.id not in self.shown)

    def play(self, placed: Placed) -> None:
        """Put a clip on stage now."""
        self.queue = self.queue.with_next(placed)
        self.move(1)

    def drop(self, hidden: Callable[[Clip], bool]) -> None:
        """Take clips that must not be shown out of what comes, the prepared one too."""
        self.queue = self.queue.without(hidden)
        near = (self.queue.look(step) for step in (-1, 0, 1))
        self._ring.keep({placed.clip.id for placed in near if placed is not None})
        self._prepare()

    def clear(self) -> None:
        """Leave the stage empty: there is nothing that may be shown."""
        self.leave()
        self.queue = Queue()
        self._ring.keep(())

    def forget_since(self, place: int) -> None:
        """As if nothing had been on stage since `shown` had so many entries."""
        del self.shown[place:]

    def interrupt(self) -> None:
        """The viewer turned away from the screen, not from the clip: leaving it says nothing now."""
        self._interrupted = True

    def attend(self) -> None:
        """The viewer looks on after all."""
        self._interrupted = False

    def know(self, clips: Sequence[Clip]) -> None:
        """Clips of the queue are better known now."""
        self.queue = self.queue.known(clips)

    def leave(self) -> None:
        """End the visit of the clip on stage: this is what is known of how it was liked."""
        placed, self._visited, visited = self.current, False, self._visited
        interrupted, self._interrupted = self._interrupted, False
        if placed is not None and visited:
            kind, watched_s, detail = leaving(self._ring.state, placed.clip.duration_s)
            detail |= {"interrupted": True} if interrupted else {}
            self._recorder.record(kind, placed.clip.id, watched_s, detail)

    def stepped_on(self, clip: str) -> bool:
        """The first picture of a clip is on stage: only now it counts as shown. True if that is news."""
        placed = self.current
        if placed is None or placed.clip.id != clip or self._visited:
            return False
        self._visited = True
        self.shown.append(clip)
        detail = {"policy": placed.policy, "place": self.place, "rivals": list(placed.rivals)}
        self._recorder.record(Kind.SHOWN, clip, placed.probability, detail)
        return True

    def failed(self, clip: str) -> None:
        """A clip cannot be played: it goes from the line, and the next one takes the stage if it was there."""
        self._failing.note(clip)
        was_on_stage = self.current is not None and self.current.clip.id == clip
        self.queue = self.queue.without(lambda coming: coming.id == clip)
        if was_on_stage:
            self.move(1)
        self._prepare()

    def _enter(self, step: int) -> None:
        if self.current is not None:
            self._ring.show(self._media(self.current.clip), step)
            self._prepare()
            self._changed()

    def _prepare(self) -> None:
        ahead = self.queue.look(1)
        self._ring.prepare(self._media(ahead.clip) if ahead is not None else None)

    def _media(self, clip: Clip) -> Media:
        volume = gain(clip.loudness_lufs) if self._even() else 1.0
        return Media(clip.id, clip.where, volume, cover=clip.poster)
