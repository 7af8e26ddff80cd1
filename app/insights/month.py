"""Reads from the log what was on stage in some days, and what is known of those clips."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from app.clips.rows import listed
from app.events.encoding import stamp
from app.events.log import ALIVE, undone
from app.feed.leaving import FINISHED
from app.insights.span import Span
from app.store.database import Store

VIEWINGS = f"""
    SELECT clip, at, session, kind = 'skipped', value,
        json_extract(detail, '$.duration_s'), coalesce(json_extract(detail, '$.interrupted'), 0)
    FROM events
    WHERE kind IN ('watched', 'skipped') AND at >= :since AND at < :until AND {ALIVE} ORDER BY id
"""
SHOWN = f"""
    SELECT clip, session FROM events
    WHERE kind = 'shown' AND at >= :since AND at < :until AND {ALIVE} ORDER BY id
"""
CLIPS = f"""
    SELECT id, tags, creator, language, added, coalesce((
        SELECT title FROM sources JOIN files ON files.source = sources.id
        WHERE files.clip = clips.id ORDER BY mtime_ns DESC, source, path LIMIT 1), '')
    FROM clips
    WHERE id IN (SELECT clip FROM events
        WHERE kind IN ('shown', 'watched', 'skipped') AND at >= :since AND at < :until AND {ALIVE})
"""


@dataclass(frozen=True, slots=True)
class Viewing:
    """A clip on stage, until the viewer left it at `at` (in the viewer's time zone).

    `finished`: nine tenths of it or more were watched; `left`: it was refused within two seconds. Neither counts
    where `interrupted`: then the viewer left the program, not the clip.
    """

    clip: str
    at: datetime
    session: str
    watched_s: float
    finished: bool
    left: bool
    interrupted: bool


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a clip; a word is "" where unknown. `added` is UTC."""

    tags: tuple[str, ...]
    creator: str
    language: str
    source: str
    added: datetime

    @property
    def topic(self) -> str:
        """The first of its tags, so that each clip counts once."""
        return next(iter(self.tags), "")


UNKNOWN = About((), "", "", "", datetime.max.replace(tzinfo=UTC))


@dataclass(frozen=True)
class Month:
    """The days, each viewing, each clip shown (with its session), and what is known of all these clips."""

    span: Span
    viewings: tuple[Viewing, ...]
    shown: tuple[tuple[str, str], ...]
    clips: Mapping[str, About]

    def about(self, clip: str) -> About:
        """What is known of a clip; of one that was forgotten, nothing."""
        return self.clips.get(clip, UNKNOWN)


def read_month(store: Store, span: Span) -> Month:
    """What the live log holds of these days, oldest first."""
    asked = {**undone(store), "since": stamp(span.since), "until": stamp(span.until)}
    viewings = tuple(_viewing(*row) for row in store.connection.execute(VIEWINGS, asked))
    shown = tuple(store.connection.execute(SHOWN, asked).fetchall())
    clips = {id_: _about(*rest) for id_, *rest in store.connection.execute(CLIPS, asked)}
    return Month(span, viewings, shown, clips)


def _viewing(
    clip: str, at: str, session: str, skipped: int, value: float, duration_s: float | None, interrupted: int
) -> Viewing:
    moment = datetime.fromisoformat(at).astimezone()
    whole = bool(duration_s) and value >= FINISHED * (duration_s or 0)
    told = not interrupted
    return Viewing(clip, moment, session, value, told and whole, told and bool(skipped), bool(interrupted))


def _about(tags: str, creator: str, language: str, added: str, source: str) -> About:
    return About(listed(tags), creator, language, source, datetime.fromisoformat(added))
