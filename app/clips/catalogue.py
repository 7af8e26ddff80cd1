"""The catalogue: all clips this device knows. How files come into it is told in files.py."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from app.clips.clip import Clip
from app.clips.files import Found, KnownFile, Refused, forget_refusals, gone, known_files, refuse, save
from app.clips.rows import listed, read
from app.clips.search import written
from app.store.database import Store

__all__ = [
    "Clip",
    "Found",
    "KnownFile",
    "Problem",
    "Refused",
    "Topic",
    "clip",
    "clips",
    "forget_refusals",
    "gone",
    "in_order",
    "known_files",
    "newest",
    "problems",
    "refuse",
    "save",
    "search",
    "topics",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that was refused, with a sentence that says why."""

    source: int
    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A tag, and how many playable clips have it."""

    tag: str
    clips: int


def clips(store: Store, ids: Iterable[str] | None = None, source: int | None = None) -> list[Clip]:
    """The playable clips (those named, or those of a source), first added first."""
    conditions: dict[str, object] = {}
    if ids is not None:
        conditions["clips.id IN (SELECT value FROM json_each(?))"] = json.dumps(list(ids))
    if source is not None:
        conditions["clips.id IN (SELECT clip FROM files WHERE source = ?)"] = source
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    return read(store, f"{where} ORDER BY added, clips.id", conditions.values())


def clip(store: Store, id_: str) -> Clip | None:
    """The clip with this id, if it can be played."""
    return next(iter(clips(store, ids=[id_])), None)


def newest(store: Store, n: int) -> list[Clip]:
    """The clips on this device that were added last, latest first."""
    here = "far_clips.page IS NULL OR fetched.file IS NOT NULL"
    return read(store, f"WHERE {here} ORDER BY added DESC, clips.id DESC LIMIT ?", [n])


def search(store: Store, text: str, n: int = -1) -> list[Clip]:
    """Playable clips that have a word beginning with each word of the text, best match first; at most `n` if given.

    Searches title, caption, hashtags and creator, whatever the accents. Without a word nothing is found.
    """
    return in_order(store, written(store, text, n))


def in_order(store: Store, ids: Sequence[str]) -> list[Clip]:
    """The playable ones among the clips with these ids, in the order of the ids."""
    known = {clip.id: clip for clip in clips(store, ids=ids)}
    return [known[id_] for id_ in ids if id_ in known]


def problems(store: Store, source: int | None = None) -> list[Problem]:
    """The files that were refused (all, or those of a source), by path."""
    of_source = "" if source is None else "WHERE source = :source"
    rows = store.connection.execute(
        f"SELECT source, path, why FROM refused {of_source} ORDER BY path, source", {"source": source}
    )
    return [Problem(source, os.fsdecode(path), why) for source, path, why in rows]


def topics(store: Store, n: int) -> list[Topic]:
    """The tags that most playable clips have, most frequent first."""
    rows = store.connection.execute("SELECT tags FROM clips WHERE id IN (SELECT clip FROM files)")
    found = Counter(chain.from_iterable(listed(tags) for (tags,) in rows))
    return [Topic(*each) for each in sorted(found.items(), key=lambda each: (-each[1], each[0]))[:n]]
