"""Asks the learner for the order of what comes next, and tells it what happened."""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Future
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.clips import catalogue
from app.clips.clip import Clip
from app.events.event import Event
from app.feed.arrival import arrived
from app.feed.courier import Courier
from app.feed.learner import Learner
from app.feed.portrait import Portrait
from app.feed.queue import Placed
from app.feed.request import Request
from app.store.database import Store
from app.store.thread import StoreThread

T = TypeVar("T")

log = logging.getLogger(__name__)
STUCK = "The order could not be made anew. The clips go on as they were arranged before."


class Arranger(QObject):
    """Orders are asked for at any time; while one is being made, only the latest wish is kept.

    The learner sleeps until `wake`: the first clip must not wait for it. `arranged` carries the order, `failed` a
    sentence. A learner that ends is replaced and folds the log again; nothing is lost with it.
    """

    arranged = Signal(object)
    failed = Signal(str)

    def __init__(self, store: StoreThread, learner: Learner, courier: Courier) -> None:
        super().__init__()
        self._store, self._learner, self._courier = store, learner, courier
        self._awake = self._busy = self._answered = False
        self._wish: Request | None = None
        self.keeps_order = True
        """Whether the order is kept for the next start; a private session keeps none."""

    def wake(self) -> None:
        """Load the learner, once."""
        if not self._awake:
            self._watch(self._learner.wake())
            self._awake = True

    @property
    def answered(self) -> bool:
        """Whether the learner has made an order yet."""
        return self._answered

    @property
    def busy(self) -> bool:
        """Whether an order is being made or is wished for."""
        return self._busy or self._wish is not None

    def reload(self) -> None:
        """Have the profile folded again from the log and the catalogue as they are now."""
        if self._awake:
            self._behind_the_log(self._learner.load)

    def learn(self, event: Event) -> None:
        """Take in one event that is on disk. Called on the store thread, so that the order is the log's."""
        if self._awake:
            with suppress(RuntimeError):  # a learner that is being replaced, or ends, reads the log itself
                self._watch(self._learner.learn(event))

    def take_in(self, clips: Sequence[str]) -> None:
        """Clips (ids) have come into the catalogue, or are better known, by an event just recorded perhaps."""
        if self._awake:
            self._behind_the_log(lambda: self._learner.take_in(clips))

    def find(self, clip: str, found: Callable[[Placed], None]) -> None:
        """Bring a clip that the viewer chose by hand; one that cannot be played brings nothing."""
        read: Callable[[Store], Clip | None] = lambda store: catalogue.clip(store, clip)  # noqa: E731
        self.look(read, lambda it: found(Placed(it, policy="chosen by hand")) if it else None)

    def read(self, clips: Sequence[str], took: Callable[[Sequence[Clip]], None]) -> None:
        """Bring clips (ids) as they are known now."""
        if clips:
            self.look(lambda store: catalogue.clips(store, ids=clips), took)

    def look(self, work: Callable[[Store], T], took: Callable[[T], None]) -> None:
        """Bring what is read from the store."""
        self._courier.deliver(self._store.submit(work), took, self._broke)

    def consult(self, question: "Callable[..., T]", words: Sequence[Any], took: Callable[[T], None]) -> None:
        """Ask the learner something else; one that sleeps has nothing to tell."""
        if self._awake:
            self._behind_the_log(lambda: self._learner.consult(question, words), took)

    def ask(self, request: Request) -> None:
        """Have the coming clips ordered anew; until the learner has answered once, the newest ones are given."""
        self._wish = request
        if not self._answered:
            most = request.size + len(request.session)
            newest = self._store.submit(lambda store: catalogue.newest(store, most))
            self._courier.deliver(newest, lambda clips: self._unranked(clips, request), self._broke)
        if self._awake and not self._busy:
            self._send()

    def portray(self, request: Request, took: Callable[[Portrait], None]) -> None:
        """Ask what was learned from all that was recorded so far; a learner that sleeps has nothing to tell."""
        if self._awake:
            self._behind_the_log(lambda: self._learner.portray(request), took)

    def _send(self) -> None:
        request, self._wish = self._wish, None
        if request is not None:
            self._busy = True
            self._behind_the_log(lambda: self._learner.arrange(request), self._came)

    def _behind_the_log(
        self, ask: "Callable[[], Future[Any]]", came: Callable[[Any], None] = lambda _: None
    ) -> None:
        """Ask once all that was recorded so far is on disk and learned."""
        fence = self._store.submit(lambda _store: None)
        fence.add_done_callback(
            lambda done: None if done.cancelled() else self._courier.deliver(ask(), came, self._broke)
        )

    def _watch(self, asked: "Future[None]") -> None:
        self._courier.deliver(asked, lambda _: None, self._broke)

    def _unranked(self, clips: Sequence[Clip], request: Request) -> None:
        if not self._answered:
            self.arranged.emit(tuple(Placed(clip) for clip in clips if clip.id not in request.session))

    def _came(self, order: tuple[Placed, ...]) -> None:
        keeps = self.keeps_order
        known = self._store.submit(lambda store: arrived(store, order, keeps))
        self._courier.deliver(known, self._hand_on, self._broke)

    def _hand_on(self, order: tuple[Placed, ...]) -> None:
        self._busy, self._answered = False, True
        self.arranged.emit(order)
        self._send()

    def _broke(self, error: Exception) -> None:
        self._busy = False
        log.warning("no order: %s", type(error).__name__, exc_info=error)
        if isinstance(error, BrokenExecutor) and self._awake:
            self._watch(self._learner.wake())
        self.failed.emit(STUCK)
