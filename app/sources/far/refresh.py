"""Brings one open feed up to date."""

import logging
import random
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from app.clips import catalogue
from app.clips.catalogue import Refused
from app.clips.feeds import Feed, asked_of, note_due, note_walk
from app.clips.sources import mark_refreshed
from app.network.failure import NetworkError
from app.sources.far.asking import Asking, check_way
from app.sources.far.ledger import FarLedger
from app.sources.far.walk import Walk
from app.sources.feeds.limits import Limits
from app.sources.feeds.port import Adapter, FeedError
from app.sources.identity import Cancelled
from app.sources.ledger import CameIn, Submit
from app.sources.progress import Progress, Refreshed
from app.sources.refresh import NOT_KEPT
from app.store.database import Store
from app.store.errors import StoreError
from app.store.transaction import transaction

if TYPE_CHECKING:
    from app.network.client import Client

EVERY, JITTER = timedelta(minutes=15), timedelta(minutes=5)
"""How long a feed is left alone by itself, and how much longer at most: not all are asked at one moment."""

STRANGE = (
    "This feed says something that Ownfeed does not understand. What was known before is kept; try later."
)
USUAL = Limits()

log = logging.getLogger(__name__)


def refresh_feed(
    feed: Feed,
    adapter: Adapter,
    client: "Client",
    submit: Submit,
    *,
    limits: Limits = USUAL,
    progress: Callable[[Progress], object] = lambda _progress: None,
    cancelled: Callable[[], bool] = lambda: False,
    came_in: CameIn = lambda _ids: None,
) -> Refreshed:
    """Take in what is new, changed or gone, and return when it is on disk. Runs in a thread of its own.

    `progress` is called from this thread after each page, `came_in` with the ids of a batch that is on disk. What a
    host, a feed or the store does to it is not raised: the result has a sentence then, and what came is kept.
    """
    try:
        run = _Refresh(feed, submit, came_in, limits, progress)
        return run.work(adapter, client, cancelled)
    except (StoreError, sqlite3.Error, OSError) as failure:
        return Refreshed(feed.source, error=NOT_KEPT.format(failure))


class _Refresh:
    """One refresh under way."""

    def __init__(
        self,
        feed: Feed,
        submit: Submit,
        came_in: CameIn,
        limits: Limits,
        progress: Callable[[Progress], object],
    ) -> None:
        self._feed, self._submit, self._now = feed, submit, datetime.now(UTC)
        self._ledger = FarLedger(feed, submit, came_in)
        self._walk = Walk(feed, self._ledger, limits, progress, self._now)

    def work(self, adapter: Adapter, client: "Client", cancelled: Callable[[], bool]) -> Refreshed:
        """How it ended."""
        source = self._feed.source
        known = {} if self._walk.is_full else self._submit(lambda store: asked_of(store, source)).result()
        asking = Asking(client, self._feed, known, self._walk.is_enough, cancelled)
        try:
            error = self._walked(adapter, client, asking)
        except Cancelled:
            return self._result(None, cancelled=True)
        self._submit(lambda store: self._note(store, asking, error)).result()
        return self._result(error)

    def _walked(self, adapter: Adapter, client: "Client", asking: Asking) -> str | None:
        """What went wrong, or None. Of strangers' answers none may end the thread that reads them."""
        try:
            check_way(client, self._feed)
            self._walk.run(adapter, asking)
        except (FeedError, NetworkError) as error:
            return str(error)
        except (Cancelled, StoreError, sqlite3.Error, OSError):
            raise
        except Exception as error:
            log.warning("source %d cannot be read: %s", self._feed.source, type(error).__name__)
            return STRANGE
        return None

    def _note(self, store: Store, asking: Asking, error: str | None) -> None:
        """Write down how far the feed was read, and when it is asked again."""
        feed, walk = self._feed, self._walk
        with transaction(store):
            if error is None and asking.came and not walk.is_capped:
                walked = self._now if walk.is_whole or walk.is_choice else feed.walked
                total = walk.total if walk.total is not None else feed.total
                note_walk(store, feed.source, walked, total, asking.marks.values())
            note_due(store, feed.source, self._now + EVERY + random.random() * JITTER)
            mark_refreshed(store, feed.source, self._now, error)

    def _result(self, error: str | None, *, cancelled: bool = False) -> Refreshed:
        ledger, source = self._ledger, self._feed.source
        problems = self._submit(lambda store: catalogue.problems(store, source)).result()
        refused = tuple(Refused(each.where, 0, 0, each.why) for each in problems)
        return Refreshed(source, ledger.added, ledger.updated, ledger.gone, refused, error, cancelled)
