"""Which clips are near-copies: the same clip in another codec or size."""

import json
from collections.abc import Iterable
from operator import mul
from struct import unpack

from app.store.database import Store

SAME_LOOK = 0.98
"""The least cosine of two looks that are one clip; the length must agree as well."""

LENGTH_S = 0.4
"""Containers and codecs disagree by some frames about where the same clip ends."""

LOOK = "<128e"
"""How a look is kept: float16. Plain Python compares the few of one length; numpy has no business in the window."""

OF_ABOUT_ITS_LENGTH = """
    SELECT other.id, found_vectors.look FROM clips AS this
    JOIN clips AS other ON other.duration_s BETWEEN this.duration_s - :near AND this.duration_s + :near
    JOIN found_vectors ON found_vectors.clip = other.id
    WHERE this.id = :clip AND other.id != :clip ORDER BY other.added, other.id
"""


def note_copy(store: Store, clip: str, look: bytes) -> None:
    """Find the near-copy of a clip whose look is kept anew, and name both after the one that was known first."""
    twin = _twin(store, clip, unpack(LOOK, look))
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


def _twin(store: Store, clip: str, look: tuple[float, ...]) -> str | None:
    """The clip of about the same length that looks most like this one, if it is the same."""
    rows = store.connection.execute(OF_ABOUT_ITS_LENGTH, {"clip": clip, "near": LENGTH_S})
    cosines = {other: sum(map(mul, look, unpack(LOOK, kept))) for other, kept in rows}
    best = max(cosines, key=cosines.__getitem__, default=None)
    return best if best is not None and cosines[best] >= SAME_LOOK else None
