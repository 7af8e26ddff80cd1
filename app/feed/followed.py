"""Reads the Following feed: no taste, no chance, newest first."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from app.clips import catalogue
from app.clips.clip import Clip
from app.clips.followed import feed_of
from app.events.follows import Follows
from app.store.database import Store

AT_ONCE = 60
"""So many clips are read for what comes next: those that a rule hides, or that are not here, are among them."""


@dataclass(frozen=True, slots=True)
class Found:
    """A clip of the feed, and whether it is new since the visit before."""

    clip: Clip
    is_new: bool


def coming(
    store: Store, follows: Follows, mark: datetime | None, without: Collection[str]
) -> tuple[Found, ...]:
    """What comes next for somebody who was here last at `mark`, but for the clips (ids) in `without`."""
    fresh = {each.clip: each.is_new for each in feed_of(store, follows, mark, AT_ONCE, without)}
    return tuple(Found(clip, fresh[clip.id]) for clip in catalogue.in_order(store, [*fresh]))
