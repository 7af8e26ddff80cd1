"""What came before a slate, as variety sees it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

import numpy as np

from personalization.columns import Floats
from personalization.known import Known
from personalization.pool import Pool
from personalization.values import ClipFeatures
from personalization.variety import (
    KNOWN_CAP,
    LOOK_BACK,
    WINDOW,
    Feed,
    numbers,
    topic_cap,
    unit_taste,
)


@dataclass(frozen=True, slots=True)
class Past:
    """The clips shown last as far as caps go, the taste (n x features) of those that the next one is compared
    with, the numbers of the topics that the viewer has met, and how many clips ago one was new."""

    feed: Feed
    taste: Floats
    met: frozenset[int]
    since_new: int


def past(known: Known, pool: Pool, recent: Sequence[str], met: set[str]) -> Past:
    """What was on stage last; a clip that may not come again counts all the same. The viewer has `met` these
    topics, in any spelling."""
    every = [clip for clip in (pool.get(name) or known.clips.get(name) for name in recent) if clip]
    shown = every[-LOOK_BACK:]
    wide = _wide(known, pool, shown)
    feed, nearest = Feed(_caps(known, pool)), known.features.closest(wide)
    feed.copies.update(pool.words.get(clip.copy_of, 0) for clip in every)
    for clip, near in zip(shown, nearest, strict=True):
        topics = numbers(pool, clip.topics() or (near,)) - {0}
        feed.show(topics, pool.words.get(clip.creator, 0), pool.words.get(clip.copy_of, 0))
    taste = unit_taste(wide, known.features.quality)
    spelled = known.features.vocabulary.spellings
    same = (word for word, best in spelled.items() if best in met)
    return Past(feed, taste, numbers(pool, (*met, *same)), _since_new(known, shown[-WINDOW:]))


def _caps(known: Known, pool: Pool) -> Callable[[int], int]:
    """How many clips of a topic, by number, may come in one window."""

    @cache
    def cap(topic: int) -> int:
        lessons = known.evidence.latest(_feature(known, pool.spelled(np.array([topic]))[0]))
        return topic_cap(len(list(islice(lessons, 2 * KNOWN_CAP))))

    return cap


def _feature(known: Known, topic: str) -> str:
    """The feature of a topic in any spelling."""
    return f"tag:{known.features.vocabulary.spellings.get(topic, topic)}"


def _since_new(known: Known, last: Sequence[ClipFeatures]) -> int:
    """How many of the last clips came after one whose topics nothing before had taught."""
    ids = {clip.id for clip in last}
    for count, clip in enumerate(reversed(last)):
        names = [_feature(known, topic) for topic in clip.topics()]
        lessons = (lesson for name in names for lesson in known.evidence.latest(name))
        if names and all(lesson.event.clip in ids for lesson in lessons):
            return count
    return len(last)


def _wide(known: Known, pool: Pool, clips: Sequence[ClipFeatures]) -> Floats:
    """A row for each clip, as coarse for one of the pool as for any other."""
    features, teacher = known.features, known.fold.teacher
    wide: Floats = np.zeros((len(clips), len(features.names)))
    inside = [at for at, clip in enumerate(clips) if clip.id in pool.row]
    rows = np.array([pool.row[clips[at].id] for at in inside], np.int64)
    wide[inside] = features.scan(pool, known.day).full(rows)
    for at in set(range(len(clips))).difference(inside):
        wide[at] = teacher.of_clip(clips[at], known.day)[0].astype(np.float32)
    return wide
