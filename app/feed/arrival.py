"""An order on its way from the learner to the screen."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from app.clips import catalogue
from app.clips.queue import save_queue
from app.feed.queue import Placed
from app.feed.queue_encoding import to_kept
from app.store.database import Store
from app.store.errors import StoreError


def arrived(store: Store, order: Sequence[Placed], keeps: bool) -> tuple[Placed, ...]:
    """The order with its clips as they are known now, kept for the next start if it `keeps`.

    The learner hears late of what was found in a clip; a rule about that must hold before the clip is in the line.
    """
    now = {clip.id: clip for clip in catalogue.clips(store, ids=[placed.clip.id for placed in order])}
    known = tuple(replace(placed, clip=now[placed.clip.id]) for placed in order if placed.clip.id in now)
    if keeps:
        with suppress(StoreError):  # a full disk keeps it for no other start; this feed goes on with it
            save_queue(store, [to_kept(placed) for placed in known])
    return known
