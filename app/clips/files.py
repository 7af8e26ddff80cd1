"""Which file holds which clip, and which files were refused."""

import json
import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from app.clips.clip import Clip
from app.clips.rows import WRITE, clean, to_row
from app.store.database import Store
from app.store.sweep import sweep
from app.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as it was when it was last read: bytes, modification time, its clip or why it was refused."""

    path: str
    size: int
    mtime_ns: int
    clip: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A clip with the file that holds it."""

    clip: Clip
    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be taken in, with a sentence that says why."""

    path: str
    size: int
    mtime_ns: int
    why: str


def known_files(store: Store, source: int) -> dict[str, KnownFile]:
    """All files of a source that were read before, by path."""
    rows = store.connection.execute(
        "SELECT path, size, mtime_ns, clip, '' FROM files WHERE source = :source"
        " UNION ALL SELECT path, size, mtime_ns, '', why FROM refused WHERE source = :source",
        {"source": source},
    )
    known = (KnownFile(os.fsdecode(path), *rest) for path, *rest in rows)
    return {file.path: file for file in known}


def save(store: Store, source: int, found: Sequence[Found]) -> None:
    """Take in clips with their files, all or none.

    A known clip keeps its id, history and the moment it was added; what the latest file says of it counts.
    """
    with transaction(store):
        replaced = _clear(store, source, [each.path for each in found])
        store.connection.executemany(WRITE, [to_row(each.clip) for each in found])
        store.connection.executemany(
            "INSERT INTO files (source, path, size, mtime_ns, clip) VALUES (?, ?, ?, ?, ?)",
            [(source, os.fsencode(f.path), f.size, f.mtime_ns, f.clip.id) for f in found],
        )
    sweep(store, replaced)


def refuse(store: Store, source: int, refusals: Sequence[Refused]) -> None:
    """Note files that cannot be taken in, so that they are listed, and not read again until they change."""
    with transaction(store):
        replaced = _clear(store, source, [each.path for each in refusals])
        store.connection.executemany(
            "INSERT INTO refused (source, path, size, mtime_ns, why) VALUES (?, ?, ?, ?, ?)",
            [(source, os.fsencode(r.path), r.size, r.mtime_ns, clean(r.why)) for r in refusals],
        )
    sweep(store, replaced)


def forget_refusals(store: Store, source: int, but: Collection[str]) -> None:
    """Note that a source has none of the refused files any more, but for these."""
    kept = json.dumps([os.fsencode(path).hex() for path in but])
    with transaction(store):
        store.connection.execute(
            "DELETE FROM refused WHERE source = ?"
            " AND lower(hex(path)) NOT IN (SELECT value FROM json_each(?))",
            [source, kept],
        )


def gone(store: Store, source: int, paths: Iterable[str]) -> None:
    """Note that files are no longer there. A clip without a file is not playable, but keeps its history."""
    with transaction(store):
        dropped = _clear(store, source, paths)
    sweep(store, dropped)


def _clear(store: Store, source: int, paths: Iterable[str]) -> set[str]:
    """Drop what is known of these files; the clips that they held."""
    held: set[str] = set()
    drop = store.connection.execute
    for path in map(os.fsencode, paths):
        dropped = drop("DELETE FROM files WHERE source = ? AND path = ? RETURNING clip", [source, path])
        held.update(clip for (clip,) in dropped)
        for table in ("refused", "far_clips"):
            drop(f"DELETE FROM {table} WHERE source = ? AND path = ?", [source, path])
    return held
