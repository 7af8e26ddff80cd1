"""Keeps the learner on its own thread and asks it for the order of what comes next."""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from app.clips import catalogue
from app.clips.clip import Clip
from app.clips.queue import save_queue
from app.events.event import Event
from app.events.log import live_events
from app.feed.courier import Courier
from app.feed.queue import Placed
from app.feed.queue_encoding import to_kept
from app.feed.ranker import Ranker, Request
from app.store.database import Store
from app.store.thread import StoreThread
from app.worker import Worker

log = logging.getLogger(__name__)


def read_all(store: Store) -> tuple[list[Event], list[Clip]]:
    """What the profile is folded from."""
    return live_events(store), catalogue.clips(store)


class Arranger(QObject):
    """Orders are asked for at any time; while one is being made, only the latest wish is kept.

    The learner is not loaded before `wake`: river and numpy take two seconds to import, and the first clip must not
    wait for them. `arranged` carries the order, `failed` a sentence.
    """

    arranged = Signal(object)
    failed = Signal(str)

    def __init__(self, store: StoreThread, learner: Worker[Ranker], courier: Courier) -> None:
        super().__init__()
        self._store, self._learner, self._courier = store, learner, courier
        self._awake = self._busy = False
        self._wish: Request | None = None

    def wake(self) -> None:
        """Load the learner, once."""
        if not self._awake:
            self._awake = True
            self.reload()

    def reload(self) -> None:
        """Fold the profile again from the log. Called from any thread."""
        if self._awake:
            self._store.submit(read_all).add_done_callback(self._load)

    def find(self, clip: str, found: Callable[[Placed], None]) -> None:
        """Bring a clip that the viewer chose by hand; one that cannot be played brings nothing."""
        read = self._store.submit(lambda store: catalogue.clip(store, clip))
        chosen = "chosen by hand"
        self._courier.deliver(read, lambda it: found(Placed(it, policy=chosen)) if it else None, self._broke)

    def take_in(self, ids: Sequence[str]) -> None:
        """Clips have come into the catalogue, or are better known."""
        if self._awake:
            read = self._store.submit(lambda store: catalogue.clips(store, ids=ids))
            read.add_done_callback(self._add)

    def learn(self, event: Event) -> None:
        """Take in one event that is on disk. Called on the store thread, so that the order is the log's."""
        if self._awake:
            learned = self._learner.submit(lambda ranker: ranker.learn(event))
            self._courier.deliver(learned, lambda _: None, self._broke)

    def ask(self, request: Request) -> None:
        """Have the coming clips ordered anew; before the learner is awake, the newest ones are given."""
        self._wish = request
        if not self._awake:
            newest = self._store.submit(lambda store: catalogue.newest(store, request.size))
            self._courier.deliver(newest, self._unranked, self._broke)
        elif not self._busy:
            self._send()

    def _load(self, read: "Future[tuple[list[Event], list[Clip]]]") -> None:
        if read.exception() is None:
            events, clips = read.result()
            self._learner.submit(lambda ranker: ranker.load(events, clips))

    def _add(self, read: "Future[list[Clip]]") -> None:
        if read.exception() is None:
            clips = read.result()
            self._learner.submit(lambda ranker: ranker.add(clips))

    def _send(self) -> None:
        request, self._wish = self._wish, None
        if request is not None:
            self._busy = True
            behind_the_log = self._store.submit(lambda _store: None)
            behind_the_log.add_done_callback(lambda _: self._arrange(request))

    def _arrange(self, request: Request) -> None:
        order = self._learner.submit(lambda ranker: ranker.arrange(request))
        self._courier.deliver(order, self._came, self._broke)

    def _unranked(self, clips: Sequence[Clip]) -> None:
        if not self._awake:
            self.arranged.emit(tuple(Placed(clip) for clip in clips))

    def _came(self, order: Sequence[Placed]) -> None:
        self._busy = False
        kept = [to_kept(placed) for placed in order]
        self._store.submit(lambda store: save_queue(store, kept))
        self.arranged.emit(order)
        self._send()

    def _broke(self, error: Exception) -> None:
        self._busy = False
        log.warning("no order: %s", type(error).__name__, exc_info=error)
        self.failed.emit("The order could not be made anew. The clips go on as they were arranged before.")
