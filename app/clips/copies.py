"""Which clips are near-copies: the same clip in another codec or size."""

import json
from collections.abc import Iterable

import numpy as np

from app.clips.vectors import LOOK
from app.clips.vectors import Matrix as Looks
from app.store.database import Store

SAME_LOOK = 0.98
"""The least cosine of two looks that are one clip; the length must agree as well."""

LENGTH_S = 0.4
"""Containers and codecs disagree by some frames about where the same clip ends."""


def note_copy(store: Store, clip: str) -> None:
    """Find the near-copy of a clip whose look was just kept, and name both after the one that was known first."""
    own = _look(store, clip)
    twin = _twin(store, clip, own) if own is not None else None
    store.connection.execute("DELETE FROM copies WHERE clip = ?", [clip])
    if twin is not None:
        first = copy_of(store, [twin]).get(twin, twin)
        named = [(twin, first), (clip, first)]
        store.connection.executemany("INSERT OR REPLACE INTO copies (clip, of) VALUES (?, ?)", named)


def copy_of(store: Store, clips: Iterable[str]) -> dict[str, str]:
    """The name of the group of near-copies for those of these clips that have any."""
    rows = store.connection.execute(
        "SELECT clip, of FROM copies WHERE clip IN (SELECT value FROM json_each(?))",
        [json.dumps(list(clips))],
    )
    return dict(rows.fetchall())


def _look(store: Store, clip: str) -> Looks | None:
    row = store.connection.execute("SELECT look FROM found_vectors WHERE clip = ?", [clip]).fetchone()
    return _looks([row[0]])[0] if row else None


def _twin(store: Store, clip: str, look: Looks) -> str | None:
    """The clip of about the same length that looks most like this one, if it is the same."""
    rows = store.connection.execute(
        "SELECT other.id, found_vectors.look FROM clips AS this JOIN clips AS other"
        " ON other.duration_s BETWEEN this.duration_s - :near AND this.duration_s + :near AND other.id != this.id"
        " JOIN found_vectors ON found_vectors.clip = other.id WHERE this.id = :clip ORDER BY other.added, other.id",
        {"clip": clip, "near": LENGTH_S},
    ).fetchall()
    if not rows:
        return None
    cosines = _looks([kept for _, kept in rows]) @ look
    best = int(cosines.argmax())
    return str(rows[best][0]) if cosines[best] >= SAME_LOOK else None


def _looks(kept: list[bytes]) -> Looks:
    return np.frombuffer(b"".join(kept), "<f2").reshape(len(kept), LOOK).astype(np.float32)
