"""Writes what a feed tells of into the catalogue, a batch at a time."""

import time
from collections.abc import Iterable
from datetime import datetime

from app.clips import catalogue
from app.clips.catalogue import Refused
from app.clips.far import far_id, known_far, not_since, save_far
from app.clips.far_clip import FarClip
from app.clips.far_digest import digest, has_other_words
from app.clips.feeds import Feed, note_walk
from app.sources.ledger import CameIn, Submit
from app.store.database import Store
from app.store.transaction import transaction

BATCH, BATCH_S = 200, 1.0
"""A batch is written when it has so many clips or is so old: with each the order of what comes is made anew, and a
feed may tell of thousands of clips within a second."""


class FarLedger:
    """The clips of one feed: what was known, what came in since. Raises what the store raises."""

    def __init__(self, feed: Feed, submit: Submit, came_in: CameIn) -> None:
        self._feed, self._submit, self._came_in = feed, submit, came_in
        self.known = submit(lambda store: known_far(store, feed.source)).result()
        self._seen: dict[str, datetime | None] = {}
        self._clips: dict[str, FarClip] = {}
        self._refused: dict[str, Refused] = {}
        self._all_refused: set[str] = set()
        self._written_at = float("-inf")
        self.added = self.updated = self.gone = 0

    @property
    def seen(self) -> int:
        """How many clips this walk has come across."""
        return len(self._seen)

    @property
    def refused(self) -> int:
        """How many this walk has refused."""
        return len(self._all_refused)

    def take(self, clip: FarClip) -> None:
        """Note a clip; it is on disk after the next `write`, which comes by itself when it is due."""
        again = clip.identity in self._seen
        self._seen[clip.identity] = clip.published
        known = self.known.get(clip.identity)
        if again or known == digest(clip):
            return
        self._clips[clip.identity] = clip
        self.added += known is None
        self.updated += known is not None and has_other_words(clip, known)
        self._write_if_due()

    def refuse(self, what: str, why: str) -> None:
        """Note that something is no clip, with a sentence that says why."""
        self._refused[what] = Refused(what, 0, 0, why)
        self._all_refused.add(what)
        self._write_if_due()

    def write(self) -> None:
        """Save what was noted, and wait until it is on disk."""
        clips, refused = list(self._clips.values()), list(self._refused.values())
        self._clips, self._refused = {}, {}
        if clips or refused:
            self._submit(lambda store: self._save(store, clips, refused)).result()
        if clips:
            self._came_in(tuple(far_id(self._feed.kind, each.identity) for each in clips))
        self._written_at = time.monotonic()

    def drop(self, identities: Iterable[str]) -> None:
        """Note that clips are gone. They are not playable any more, but keep their history."""
        lost = [each for each in identities if each in self.known and each not in self._seen]
        for each in lost:
            del self.known[each]
        self.gone += len(lost)
        if lost:
            self._submit(lambda store: catalogue.gone(store, self._feed.source, lost)).result()

    def drop_unseen(self, *, is_window: bool) -> None:
        """Note that what was not seen is gone, and forget earlier refusals.

        From a feed that is a window on its newest clips the oldest fall out: nobody took those back.
        """
        unseen = set(self.known) - set(self._seen)
        source, refused = self._feed.source, set(self._all_refused)
        if is_window and unseen:
            oldest = min(filter(None, self._seen.values()), default=None)
            unseen -= self._submit(lambda store: not_since(store, source, oldest)).result()
        self.drop(unseen)
        self._submit(lambda store: catalogue.forget_refusals(store, source, refused)).result()

    def _write_if_due(self) -> None:
        """The very first clip is not kept waiting."""
        due = time.monotonic() - self._written_at > BATCH_S
        if due or len(self._clips) + len(self._refused) >= BATCH:
            self.write()

    def _save(self, store: Store, clips: list[FarClip], refused: list[Refused]) -> None:
        """Until the walk ends well, the feed counts as not read to its end: else a crash would leave a gap."""
        source = self._feed.source
        with transaction(store):
            if any(each.identity not in self.known for each in clips):
                note_walk(store, source, None)
            save_far(store, source, self._feed.kind, clips)
            catalogue.refuse(store, source, refused)
