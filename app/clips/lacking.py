"""Which clips are still to be analysed, and which were set aside."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.clips.clip import Clip
from app.clips.rows import clean, read
from app.store.database import Store
from app.store.transaction import transaction

TRIES = 2
"""So often a clip may break its analysis; then it is set aside until another version comes."""

IS_LACKING = """
    NOT EXISTS (SELECT 1 FROM findings JOIN json_each(:versions) ON value = version WHERE clip = clips.id)
    AND NOT EXISTS (SELECT 1 FROM unfound JOIN json_each(:versions) ON value = version
        WHERE clip = clips.id AND failures >= :tries)
    AND EXISTS (SELECT 1 FROM files WHERE files.clip = clips.id)
    AND (NOT EXISTS (SELECT 1 FROM far_clips WHERE far_clips.clip = clips.id)
        OR EXISTS (SELECT 1 FROM fetched WHERE fetched.clip = clips.id))
"""
NEXT_IN_QUEUE = f"""
    SELECT id FROM queue JOIN clips ON clips.id = queue.clip WHERE {IS_LACKING} ORDER BY place LIMIT :n
"""
NEWEST = f"SELECT id FROM clips WHERE {IS_LACKING} ORDER BY added DESC, id DESC LIMIT :n"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A clip of which nothing could be found, and a sentence that says why."""

    clip: str
    why: str


def lacking(store: Store, versions: Sequence[str], n: int) -> list[Clip]:
    """At most `n` clips on this device without findings of one of these versions: next in queue, then newest."""
    wanted = {**_asked(versions), "n": n}
    ids = [id_ for query in (NEXT_IN_QUEUE, NEWEST) for (id_,) in store.connection.execute(query, wanted)]
    first = list(dict.fromkeys(ids))[:n]
    clips = read(store, "WHERE clips.id IN (SELECT value FROM json_each(?))", [json.dumps(first)])
    return sorted(clips, key=lambda clip: first.index(clip.id))


def count_lacking(store: Store, versions: Sequence[str]) -> int:
    """How many clips on this device are still to be analysed."""
    row = store.connection.execute(f"SELECT count(*) FROM clips WHERE {IS_LACKING}", _asked(versions))
    return int(row.fetchone()[0])


def note_failure(store: Store, clip: str, version: str, why: str, *, tries: int = 1) -> bool:
    """Note that a clip's analysis failed, with a sentence; whether the clip is set aside now.

    `tries` is as many as this failure counts for: TRIES where trying again would change nothing.
    """
    with transaction(store):
        store.connection.execute(
            "INSERT INTO unfound (clip, version, failures, why) SELECT id, :version, :tries, :why FROM clips"
            " WHERE id = :clip ON CONFLICT (clip) DO UPDATE SET why = excluded.why,"
            " failures = excluded.failures + iif(version = excluded.version, failures, 0),"
            " version = excluded.version",
            {"clip": clip, "version": version, "tries": tries, "why": clean(why)},
        )
    return any(each.clip == clip for each in set_aside(store, [clip]))


def is_held(store: Store, clip: str, size: int, mtime_ns: int) -> bool:
    """Whether a file of this size (bytes) and time is known to hold the clip: it may have changed since.

    What was fetched is ours: nobody changes it.
    """
    asked = (
        "SELECT 1 FROM files WHERE clip = :clip AND size = :size AND mtime_ns = :mtime_ns"
        " UNION ALL SELECT 1 FROM fetched WHERE clip = :clip AND bytes = :size"
    )
    values = {"clip": clip, "size": size, "mtime_ns": mtime_ns}
    return store.connection.execute(asked, values).fetchone() is not None


def set_aside(store: Store, ids: Sequence[str] | None = None) -> list[SetAside]:
    """The clips that were set aside (those named, or all), by id."""
    named = "" if ids is None else "AND clip IN (SELECT value FROM json_each(:ids))"
    rows = store.connection.execute(
        f"SELECT clip, why FROM unfound WHERE failures >= :tries {named} ORDER BY clip",
        {"tries": TRIES, "ids": json.dumps(list(ids or ()))},
    )
    return [SetAside(*row) for row in rows]


def _asked(versions: Sequence[str]) -> dict[str, Any]:
    return {"versions": json.dumps(list(versions)), "tries": TRIES}
