"""Which clips come by what the viewer follows, newest first."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.clips.clip import Clip
from app.clips.rows import clean
from app.events.encoding import stamp
from app.events.follows import Follows, Subject, creator
from app.store.database import Store

MOMENT = "ifnull(published, added)"
OF_CREATOR = """
    creator = :name AND EXISTS (
        SELECT 1 FROM files JOIN sources ON sources.id = source
        WHERE files.clip = clips.id AND sources.title = :source)
"""
OF_HASHTAG = """
    instr(char(10) || hashtags || char(10), char(10) || :name || char(10))
    AND EXISTS (SELECT 1 FROM files WHERE files.clip = clips.id)
"""
WITH_WORDS = "number IN (SELECT rowid FROM clips_fts WHERE clips_fts MATCH :words) AND "
"""Narrows the search by the index of words, which knows neither case nor accents nor the end of a name."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A clip (its id), when it was published or else came in, and whether it is new since the last visit."""

    clip: str
    at: datetime
    is_new: bool


@dataclass(frozen=True, slots=True)
class Held:
    """How many playable clips there are of somebody or something, and which of them (ids) are new."""

    clips: int
    new: tuple[str, ...] = ()


def creator_of(clip: Clip) -> Subject:
    """Whom one follows by following the creator of a clip."""
    return creator(clip.creator, clip.source_title)


def sources_of(store: Store, name: str) -> list[str]:
    """The titles of the sources that have playable clips by a creator of this name."""
    rows = store.connection.execute(
        "SELECT DISTINCT sources.title FROM clips JOIN files ON files.clip = clips.id"
        " JOIN sources ON sources.id = files.source WHERE creator = ? ORDER BY sources.title",
        [clean(name)],
    )
    return [title for (title,) in rows]


def feed_of(
    store: Store, follows: Follows, mark: datetime | None, n: int, without: Collection[str] = ()
) -> list[Fresh]:
    """The first `n` playable clips of all that is followed: what is new since `mark` first, each part newest first.

    Clips (ids) in `without` are left out.
    """
    found: dict[str, Fresh] = {}
    for subject, since in follows.since.items():
        known = mark is not None and since <= mark
        for each in _newest(store, subject, mark if known else None, n, without):
            if each.clip not in found or each.is_new:
                found[each.clip] = each
    return sorted(found.values(), key=lambda each: (each.is_new, each.at, each.clip), reverse=True)[:n]


def clips_of(store: Store, subject: Subject, n: int) -> list[str]:
    """The first `n` playable clips (ids) of one subject, newest first."""
    return [each.clip for each in _newest(store, subject, None, n, ())]


def held(store: Store, follows: Follows, most_new: int) -> Mapping[Subject, Held]:
    """What there is of each that is followed; of the new clips at most so many."""
    return {
        subject: _held(store, subject, since, follows.visited, most_new)
        for subject, since in follows.since.items()
    }


def count_of(store: Store, subject: Subject) -> int:
    """How many playable clips there are of one subject."""
    chosen, values = _chosen(subject)
    (count,) = store.connection.execute(f"SELECT count(*) FROM clips WHERE {chosen}", values).fetchone()
    return int(count)


def _held(store: Store, subject: Subject, since: datetime, mark: datetime | None, most_new: int) -> Held:
    known = mark is not None and since <= mark
    newest = _newest(store, subject, mark if known else None, most_new, ())
    return Held(count_of(store, subject), tuple(each.clip for each in newest if each.is_new))


def _newest(
    store: Store, subject: Subject, mark: datetime | None, n: int, without: Iterable[str]
) -> list[Fresh]:
    """Of one subject; without a mark all count as new."""
    chosen, values = _chosen(subject)
    asked = {
        **values,
        "mark": stamp(mark) if mark is not None else "",
        "without": json.dumps(list(without)),
        "n": n,
    }
    rows = store.connection.execute(
        f"SELECT id, {MOMENT}, added > :mark FROM clips WHERE {chosen}"
        " AND id NOT IN (SELECT value FROM json_each(:without))"
        f" ORDER BY added > :mark DESC, {MOMENT} DESC, id DESC LIMIT :n",
        asked,
    )
    return [Fresh(clip, datetime.fromisoformat(at), bool(new)) for clip, at, new in rows]


def _chosen(subject: Subject) -> tuple[str, dict[str, Any]]:
    """The condition for the clips of a subject, and its values."""
    name, column = clean(subject.name), "creator" if subject.is_creator else "hashtags"
    condition = OF_CREATOR if subject.is_creator else OF_HASHTAG
    values = {"name": name, "source": clean(subject.source)}
    if not any(sign.isalnum() for sign in name):  # the index holds nothing of it
        return condition, values
    quoted = name.replace('"', '""')
    return f"{WITH_WORDS}{condition}", {**values, "words": f'{column} : "{quoted}"'}
