"""Refreshes open feeds two at a time, but of each host one after the other."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from app.clips.feeds import Feed
from app.network.failure import NetworkError
from app.network.target import target
from app.settings import get
from app.sources.far.refresh import refresh_feed
from app.sources.feeds.limits import Limits
from app.sources.ledger import CameIn, Submit
from app.sources.progress import Progress, Refreshed
from app.store.database import Store

if TYPE_CHECKING:
    from app.network.client import Client
    from app.sources.feeds.port import Adapter

SIDE_BY_SIDE = 2
UNKNOWN = "This Ownfeed cannot read this kind of feed. What was known before is kept; get a newer Ownfeed."

Tell = Callable[[Feed, Progress], object]
"""Told how far the refresh of a feed is, in the thread that refreshes it."""


def usual_adapter(kind: str) -> "Adapter | None":
    """The adapter that reads feeds of a kind."""
    from app.sources.feeds.registry import ADAPTERS  # noqa: PLC0415  # brings all readers: not for folders alone

    return ADAPTERS.get(kind)


@dataclass(frozen=True)
class Turn:
    """A feed that waits for its host, or is being refreshed."""

    feed: Feed
    ended: "Future[Refreshed]"


class Rounds:
    """Used from any thread. `client` and `adapter` are asked for with the first feed.

    A future fails only where something is wrong with the program itself.
    """

    def __init__(
        self,
        submit: Submit,
        client: Callable[[], "Client"],
        tell: Tell = lambda _feed, _progress: None,
        came_in: CameIn = lambda _ids: None,
        adapter: "Callable[[str], Adapter | None]" = usual_adapter,
    ) -> None:
        self._submit, self._client, self._adapter = submit, client, adapter
        self._tell, self._came_in = tell, came_in
        self._pool = ThreadPoolExecutor(SIDE_BY_SIDE, thread_name_prefix="feeds")
        self._lock, self._closed = Lock(), False
        self._turns: dict[str, deque[Turn]] = {}
        self._cancelled: set[int] = set()

    def refresh(self, feed: Feed) -> "Future[Refreshed]":
        """Bring a feed up to date when it is its turn; one that has its turn already gets no second one."""
        host = host_of(feed)
        with self._lock:
            turns = self._turns.setdefault(host, deque())
            if (same := next((turn for turn in turns if turn.feed.source == feed.source), None)) is not None:
                return same.ended
            turn = Turn(feed, Future())
            if self._closed:
                turn.ended.cancel()
                return turn.ended
            turns.append(turn)
            self._cancelled.discard(feed.source)
            if len(turns) == 1:
                self._pool.submit(self._serve, host)
        return turn.ended

    def cancel(self, source: int | None = None) -> None:
        """End the refresh of a feed, or of all; what came stays."""
        with self._lock:
            under_way = {turn.feed.source for turns in self._turns.values() for turn in turns}
            self._cancelled |= under_way if source is None else {source}

    def close(self) -> None:
        """End everything and wait for it."""
        with self._lock:
            self._closed = True
        self.cancel()
        self._pool.shutdown(wait=True)

    def _serve(self, host: str) -> None:
        """Refresh the feeds of a host until none waits any more."""
        while True:
            with self._lock:
                turn = self._turns[host][0]
            self._take(turn)
            with self._lock:
                self._turns[host].popleft()
                if not self._turns[host]:
                    del self._turns[host]
                    return

    def _take(self, turn: Turn) -> None:
        try:
            turn.ended.set_result(self._refreshed(turn.feed))
        except Exception as error:
            turn.ended.set_exception(error)

    def _refreshed(self, feed: Feed) -> Refreshed:
        if feed.source in self._cancelled:
            return Refreshed(feed.source, cancelled=True)
        adapter = self._adapter(feed.kind)
        if adapter is None:
            return Refreshed(feed.source, error=UNKNOWN)
        return refresh_feed(
            feed,
            adapter,
            self._client(),
            self._submit,
            limits=self._submit(chosen_limits).result(),
            progress=lambda progress: self._tell(feed, progress),
            cancelled=lambda: feed.source in self._cancelled,
            came_in=self._came_in,
        )


def chosen_limits(store: Store) -> Limits:
    """Which clips the viewer lets in."""
    return Limits(float(get(store, "longest_s")), bool(get(store, "long_vertical")))


def host_of(feed: Feed) -> str:
    """Whom the feed is asked of."""
    try:
        return target(feed.where).host
    except NetworkError:
        return feed.where
