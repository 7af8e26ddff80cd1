"""A clip as rows of the database, there and back."""

import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from operator import attrgetter
from pathlib import PurePath
from sys import intern
from typing import Any

from app.clips.clip import Clip, Finding
from app.clips.corrections import corrected
from app.store.database import Store

SELECT = """
    SELECT clips.id, clips.title, files.path, clips.caption, clips.hashtags, clips.tags, clips.creator,
        files.source, sources.title, duration_s, width, height, loudness_lufs, licence,
        coalesce(nullif(clips.language, ''), findings.language, ''), published, added, views, likes, poster,
        (SELECT json_group_array(json_array(name, kind, confidence)) FROM found_tags
            WHERE found_tags.clip = findings.clip),
        CASE WHEN far_clips.sensitive THEN 1.0
            WHEN findings.sensitive IS NOT NULL OR sources.kind IN ('folder', 'starter') THEN findings.sensitive
            ELSE coalesce(far_clips.sensitive, 1.0) END,
        coalesce((SELECT of FROM copies WHERE copies.clip = clips.id), ''),
        coalesce(far_clips.labels, ''), far_clips.page, fetched.file
    FROM clips
    JOIN files ON files.clip = clips.id AND (files.source, files.path) = (
        SELECT source, path FROM files AS newest WHERE newest.clip = clips.id
        ORDER BY mtime_ns DESC, source, path LIMIT 1)
    JOIN sources ON sources.id = files.source
    LEFT JOIN findings ON findings.clip = clips.id
    LEFT JOIN far_clips ON far_clips.source = files.source AND far_clips.path = files.path
    LEFT JOIN fetched ON fetched.clip = clips.id
"""
"""Playable clips, each with its newest file; the columns in the order of Clip's fields, then where else it lies.

A source's word that a clip is sensitive is never overruled, its word that it is not only by analysis.
"""

WRITE = """
    INSERT INTO clips (id, title, caption, hashtags, tags, creator, duration_s, width, height, loudness_lufs,
        licence, language, published, added, views, likes, poster)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        title = excluded.title, caption = excluded.caption, hashtags = excluded.hashtags,
        tags = excluded.tags, creator = excluded.creator, duration_s = excluded.duration_s,
        width = excluded.width, height = excluded.height, loudness_lufs = excluded.loudness_lufs,
        licence = excluded.licence, language = excluded.language, published = excluded.published,
        views = excluded.views, likes = excluded.likes, poster = excluded.poster
"""
"""A clip that is known already keeps the moment when it was added."""

CONFIDENCE = attrgetter("confidence")


def to_row(clip: Clip) -> tuple[Any, ...]:
    """The values that WRITE takes. `added` is now where the clip does not say."""
    words = clip.title, clip.caption, _lines(clip.hashtags), _lines(clip.tags), clip.creator
    return (
        clip.id,
        *map(clean, words),
        clip.duration_s,
        clip.width,
        clip.height,
        clip.loudness_lufs,
        clean(clip.licence),
        clean(clip.language),
        _stamp(clip.published),
        _stamp(clip.added or datetime.now(UTC)),
        clip.views,
        clip.likes,
        PurePath(clip.poster).name,
    )


def read(store: Store, rest: str = "", values: Iterable[Any] = ()) -> list[Clip]:
    """The playable clips that `rest` (the end of a SELECT) chooses."""
    rows = store.connection.execute(f"{SELECT} {rest}", list(values))
    return corrected(store, [_clip(store, row) for row in rows])


def _clip(store: Store, row: tuple[Any, ...]) -> Clip:
    id_, title, path, caption, hashtags, tags, *more, published, added, views, likes = row[:-7]
    poster, found, sensitive, copy_of, labels, page, file = row[-7:]
    words = id_, title, _where(store, path, page, file), caption, listed(hashtags), listed(tags)
    creator, source, source_title, *measured, licence, language = more
    more = [intern(creator), source, intern(source_title), *measured, intern(licence), intern(language)]
    counted = _moment(published), _moment(added), views, likes
    picture = poster and f"{store.posters}{os.sep}{poster}"
    judged = _findings(found), sensitive, copy_of, listed(labels)
    fields: list[Any] = [*words, *more, *counted, picture, *judged]
    return Clip(*fields)


def _where(store: Store, path: bytes, page: str | None, file: str | None) -> str:
    """Where the clip is on this device, else its page."""
    if file is not None:
        return f"{store.fetched}{os.sep}{file}"
    return os.fsdecode(path) if page is None else page


def _findings(listed: str) -> tuple[Finding, ...]:
    if listed == "[]":
        return ()
    found = map(Finding._make, json.loads(listed))
    return tuple(sorted(found, key=CONFIDENCE, reverse=True))


@lru_cache(maxsize=65_536)
def listed(lines: str) -> tuple[str, ...]:
    """The words of a column that holds one a line; each is kept once, however many clips have it."""
    return tuple(map(intern, lines.split("\n"))) if lines else ()


def clean(text: str) -> str:
    """Text that a database takes: halves of surrogate pairs (of odd file names) become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _lines(words: Iterable[str]) -> str:
    return "\n".join(" ".join(word.split()) for word in words)


def _stamp(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat(timespec="microseconds") if moment is not None else None


def _moment(stamp: str | None) -> datetime | None:
    return datetime.fromisoformat(stamp) if stamp is not None else None
