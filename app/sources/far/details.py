"""Asks what a list leaves out of a clip once the clip is near: where its files lie, its captions and chapters."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.clips.catalogue import in_order
from app.clips.far import Elsewhere, all_elsewhere, note_parts
from app.clips.far_clip import FarParts
from app.network.failure import MissingError, NetworkError
from app.sources.far.asking import Asking, check_way
from app.sources.far.rounds import usual_adapter
from app.sources.feeds.port import FeedError
from app.sources.identity import Cancelled
from app.store.database import Store
from app.store.thread import StoreThread

if TYPE_CHECKING:
    from app.network.client import Client
    from app.sources.feeds.port import Adapter


class Details(QObject):
    """Lives in the GUI thread and asks in one of its own, which begins with the first question.

    `came` carries the id of a clip of which more is known now. Each clip is asked about once until the program
    ends, and again only where the network failed. Those of which no file is known come before those of which only
    captions are missing: they cannot be fetched before; of both, what is near now comes before what was.
    """

    came = Signal(str)

    def __init__(
        self,
        store: StoreThread,
        client: Callable[[], "Client"],
        adapter: "Callable[[str], Adapter | None]" = usual_adapter,
    ) -> None:
        super().__init__()
        self._store, self._client, self._adapter = store, client, adapter
        self._asked: set[str] = set()
        self._lock, self._waiting = Lock(), dict[str, Elsewhere]()
        self._thread, self._closed = ThreadPoolExecutor(1, "details"), False

    def follow(self, clips: Sequence[str]) -> None:
        """These clips (ids) are near: ask for those that are not here, the first one first."""
        new = [clip for clip in clips if clip not in self._asked]
        if new and not self._closed:
            self._asked.update(new)
            self._store.submit(lambda store: not_here(store, new)).add_done_callback(self._hand_in)

    def close(self) -> None:
        """Ask nothing more, and wait for the question under way: the client has to be stopped before."""
        self._closed = True
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _hand_in(self, found: "Future[list[Elsewhere]]") -> None:
        """In the store's thread."""
        if found.cancelled() or found.exception() is not None:
            return
        with self._lock:
            self._waiting = {there.clip: there for there in found.result()} | self._waiting
        with suppress(RuntimeError):  # closed in the meantime
            for _ in found.result():
                self._thread.submit(self._ask_next)

    def _ask_next(self) -> None:
        with self._lock:
            there = min(self._waiting.values(), key=lambda each: bool(each.parts.renditions))
            del self._waiting[there.clip]
        self._ask(there)

    def _ask(self, there: Elsewhere) -> None:
        try:
            parts = self._parts(there)
        except (Cancelled, MissingError):
            return
        except (FeedError, NetworkError):
            self._asked.discard(there.clip)
            return
        if parts is not None:
            self._store.submit(lambda store: note_parts(store, there.clip, parts)).result()
            self.came.emit(there.clip)

    def _parts(self, there: Elsewhere) -> FarParts | None:
        check_way(self._client(), there.feed)
        adapter = self._adapter(there.feed.kind)
        asking = Asking(self._client(), there.feed, {}, lambda: False, lambda: self._closed)
        whole = adapter.details(there.parts.thread, asking) if adapter is not None else None
        return FarParts.of(whole) if whole is not None else None


def not_here(store: Store, ids: Sequence[str]) -> list[Elsewhere]:
    """Those of the clips (ids) whose file is not here and whose feed may be asked about them, in their order."""
    there = all_elsewhere(store, ids)
    far = [there[known.id] for known in in_order(store, ids) if known.id in there and not known.is_here]
    return [each for each in far if each.parts.thread and not each.feed.paused]
