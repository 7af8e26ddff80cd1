"""Clips of open feeds in the catalogue, and where the parts of them are fetched from."""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import msgspec

from app.clips.captions import caption_words, with_words
from app.clips.catalogue import Found, clips, save
from app.clips.clip import ELSEWHERE, Clip
from app.clips.far_clip import FarClip, FarParts
from app.clips.far_digest import WORDS, digest
from app.clips.feeds import Feed, feeds
from app.clips.rows import clean
from app.events.encoding import stamp
from app.store.database import Store
from app.store.transaction import transaction

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
MEASURED = "duration_s", "width", "height"
COUNTED = "published", "views", "likes"
LATER = "renditions", "subtitles", "chapters"
"""Parts that lists leave out: what was asked for by itself stays."""

WRITE = """
    INSERT INTO far_clips (source, path, clip, page, sensitive, labels, digest, document)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A clip of an open feed: the feed that tells of it, its page, and its parts."""

    clip: str
    feed: Feed
    page: str
    parts: FarParts


def far_id(kind: str, identity: str) -> str:
    """The clip's id: the same wherever the protocol tells of it, and as long as a hash of content."""
    return blake2b(f"{kind}\n{identity}".encode("utf-8", "replace"), digest_size=16).hexdigest()


def page_of(clip: FarClip) -> str:
    """The address that the clip goes by: its page, or where it is fetched from; "" where it has neither."""
    addresses = (clip.page, *(each.url for each in clip.renditions))
    return next((each for each in addresses if each.startswith(ELSEWHERE)), "")


def save_far(store: Store, source: int, kind: str, far: Sequence[FarClip]) -> None:
    """Take in clips of a feed, each with a page and none twice; all or none.

    A clip that is known keeps its id, its history, its picture and what was measured of it, and where its parts lie
    if the feed does not say that again.
    """
    with transaction(store):
        ids = [far_id(kind, each.identity) for each in far]
        known = {clip.id: clip for clip in clips(store, ids=ids)}
        parts = [_parts(store, each, id_) for each, id_ in zip(far, ids, strict=True)]
        spoken = caption_words(store, ids)
        save(store, source, [_found(kind, each, known, spoken) for each in far])
        rows = [_row(source, kind, *each) for each in zip(far, parts, strict=True)]
        store.connection.executemany(WRITE, rows)


def note_parts(store: Store, clip: str, parts: FarParts) -> None:
    """Keep where the parts of a clip lie, where that was asked for by itself."""
    with transaction(store):
        store.connection.execute("UPDATE far_clips SET document = ? WHERE clip = ?", [_document(parts), clip])


def known_far(store: Store, source: int) -> dict[str, bytes]:
    """What a feed had when it was last asked: by identity what tells whether a clip has changed."""
    rows = store.connection.execute("SELECT path, digest FROM far_clips WHERE source = ?", [source])
    return {os.fsdecode(path): kept for path, kept in rows}


def not_since(store: Store, source: int, moment: datetime | None) -> set[str]:
    """What a feed had (by identity) that was published before a moment, or nobody knows when."""
    at = stamp(moment) if moment is not None else None
    rows = store.connection.execute(
        "SELECT path FROM far_clips JOIN clips ON clips.id = far_clips.clip"
        " WHERE source = ? AND ifnull(published < ?, 1)",
        [source, at],
    )
    return {os.fsdecode(path) for (path,) in rows}


def elsewhere(store: Store, clip: str) -> Elsewhere | None:
    """Where a clip comes from, by the feed that told of it last; None for a clip of a folder."""
    return all_elsewhere(store, [clip]).get(clip)


def all_elsewhere(store: Store, ids: Iterable[str]) -> dict[str, Elsewhere]:
    """The same of many clips at once, by id; those of folders are not among them."""
    rows = store.connection.execute(
        "SELECT far_clips.clip, far_clips.source, page, document FROM far_clips JOIN files USING (source, path)"
        " WHERE far_clips.clip IN (SELECT value FROM json_each(?)) ORDER BY mtime_ns, far_clips.source DESC",
        [json.dumps(list(ids))],
    )
    told_by = {each.source: each for each in feeds(store)}
    return {
        clip: Elsewhere(clip, told_by[source], page, msgspec.json.decode(document, type=FarParts))
        for clip, source, page, document in rows
        if source in told_by
    }


def _found(kind: str, far: FarClip, known: dict[str, Clip], spoken: dict[str, str]) -> Found:
    id_ = far_id(kind, far.identity)
    before = known.get(id_, Clip(id_, "", ""))
    said: dict[str, Any] = {name: getattr(far, name) for name in (*WORDS, *COUNTED)}
    said["caption"] = with_words(far.caption, spoken.get(id_, ""))
    measured = {name: getattr(far, name) or getattr(before, name) for name in MEASURED}
    clip = replace(before, **said, **measured)
    told = max(far.updated or BEGINNING, far.published or BEGINNING)
    return Found(clip, clean(far.identity), 0, int((told - BEGINNING).total_seconds()) * 10**9)


def _parts(store: Store, far: FarClip, id_: str) -> FarParts:
    parts = FarParts.of(far)
    row = store.connection.execute("SELECT document FROM far_clips WHERE clip = ?", [id_]).fetchone()
    if row is None:
        return parts
    before = msgspec.json.decode(row[0], type=FarParts)
    kept = {name: getattr(parts, name) or getattr(before, name) for name in LATER}
    return replace(parts, **kept)


def _row(source: int, kind: str, far: FarClip, parts: FarParts) -> tuple[Any, ...]:
    labels = "\n".join(" ".join(clean(label).split()) for label in far.labels)
    name = os.fsencode(clean(far.identity)), far_id(kind, far.identity)
    return (source, *name, clean(page_of(far)), far.sensitive, labels, digest(far), _document(parts))


def _document(parts: FarParts) -> str:
    try:
        return msgspec.json.encode(parts).decode()
    except UnicodeEncodeError:  # halves of characters in an address: nobody could fetch that
        return "{}"
