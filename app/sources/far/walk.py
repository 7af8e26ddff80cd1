"""One walk through a feed, newest first, as far as it is worth it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from app.clips.far import page_of
from app.clips.feeds import Feed
from app.sources.far.asking import Asking, EnoughError
from app.sources.far.ledger import FarLedger
from app.sources.feeds.limits import Limits, fits
from app.sources.feeds.port import Adapter, FarClip, FeedError, Page
from app.sources.progress import Progress

MOST_NEW = 500
"""After so many new clips no more is asked for; the next refresh goes on."""

WALK_EVERY = timedelta(days=1)
"""So often a feed is read to its end whatever its newest page says: edits and deletions may be anywhere."""

NO_ADDRESS = "Its feed does not say where it lies, so it cannot be fetched."
EMPTY = "This feed is empty now. Its clips are kept; look at its page, or remove it here."


class Walk:
    """Takes the pages of a feed into the ledger.

    `is_whole` tells afterwards whether all of the feed was seen, `is_choice` that it has nothing like an end.
    """

    def __init__(
        self,
        feed: Feed,
        ledger: FarLedger,
        limits: Limits,
        progress: Callable[[Progress], object],
        now: datetime,
    ) -> None:
        self._feed, self._ledger, self._limits, self._progress = feed, ledger, limits, progress
        self.is_full = feed.walked is None or not timedelta() <= now - feed.walked < WALK_EVERY
        self.is_whole = False
        self.total: int | None = None
        self._told = 0
        self.is_choice = self._last_brought_nothing = False

    def run(self, adapter: Adapter, asking: Asking) -> None:
        """Raises FeedError, NetworkError and Cancelled; what came until then is on disk."""
        try:
            for page in adapter.pages(self._feed.where, asking):
                self._take(page)
            self.is_whole = bool(asking.came) and not asking.unchanged
        except EnoughError:
            return
        finally:
            self._ledger.write()
        if self.is_whole:
            self._settle(is_window=self.total is None and asking.came == 1)

    @property
    def is_capped(self) -> bool:
        """Did it end with more to come?"""
        return self._ledger.added >= MOST_NEW and not self.is_whole

    def is_enough(self) -> bool:
        """Is nothing to be gained by another question?

        The newest page brought nothing new, and no clip is missing by the feed's own count. What a choice has at
        its end tells nothing.
        """
        if self._ledger.added >= MOST_NEW:
            return True
        reads_on = self.is_full and not self.is_choice
        return self._last_brought_nothing and not reads_on and not self._shrank()

    def _take(self, page: Page) -> None:
        self.total = page.total if page.total is not None else self.total
        self.is_choice |= page.is_choice
        before = self._ledger.added
        self._told += len(page.clips)
        for clip in page.clips:
            self._consider(clip)
        for what, why in page.refused:
            self._ledger.refuse(what, why)
        self._ledger.drop(page.gone)
        self._last_brought_nothing = self._ledger.added == before
        self._progress(self._so_far())

    def _consider(self, clip: FarClip) -> None:
        if not page_of(clip):
            self._ledger.refuse(clip.identity, NO_ADDRESS)
        elif fits(clip, self._limits):
            self._ledger.take(clip)

    def _shrank(self) -> bool:
        """Does the feed have fewer clips than it must have with the new ones?"""
        if self.total is None or self._feed.total is None:
            return False
        return self.total < self._feed.total + self._ledger.added

    def _settle(self, *, is_window: bool) -> None:
        """What was not seen is gone; but a feed that lost everything at once is more likely in trouble.

        One document that has no count may be a window on the newest clips of a longer feed.
        """
        if self._ledger.known and not self._told:
            self.is_whole = False
            raise FeedError(EMPTY)
        if not self.is_choice:
            self._ledger.drop_unseen(is_window=is_window)

    def _so_far(self) -> Progress:
        ledger = self._ledger
        done = ledger.seen + ledger.refused
        counted = ledger.added, ledger.updated, ledger.gone, ledger.refused
        return Progress(done, max(done, self.total or 0), *counted)
