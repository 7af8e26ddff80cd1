"""Which clips are near-copies: the same clip in another codec or size."""

import json
from collections.abc import Iterable, Iterator
from operator import mul
from struct import unpack
from typing import NamedTuple

from app.store.database import Store

SAME_LOOK = 0.98
"""Two looks of this cosine are one clip, whatever else is known of them."""

LIKE_LOOK = 0.88
"""Other sizes are blurred otherwise, and other codecs show another frame at a moment: looks of one clip may differ
so much. Then all else that was measured must agree."""

LIGHT, MOTION, LOUDNESS_LU = 0.004, 0.002, 1.0
"""How far the means over a whole clip may differ; measured on 19 copies: by 0.0032, 0.0019 and 0.84 at most."""

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

MEASURED = """
    SELECT caption, json_extract(document, '$.moved.light'), json_extract(document, '$.moved.motion'),
        json_extract(document, '$.heard.loudness_lufs')
    FROM clips JOIN found_documents ON found_documents.clip = clips.id WHERE id = ?
"""


class Measured(NamedTuple):
    """What is said and measured of a whole clip; None where it is not known."""

    caption: str
    light: float | None
    motion: float | None
    loudness_lufs: float | None


def note_copy(store: Store, clip: str, look: bytes) -> None:
    """Find the near-copy of a clip whose findings are kept anew, and name both after the one known first."""
    twin = _twin(store, clip, look)
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


def is_same(cosine: float, one: Measured, other: Measured) -> bool:
    """Whether two clips of one length are the same, by the cosine of their looks and all else.

    Two captions that differ are about two clips, as where the same pictures were used for a joke.
    """
    if one.caption and other.caption and one.caption != other.caption:
        return False
    return cosine >= SAME_LOOK or (cosine >= LIKE_LOOK and _agree(one, other))


def _agree(one: Measured, other: Measured) -> bool:
    return (
        _near(one.light, other.light, LIGHT)
        and _near(one.motion, other.motion, MOTION)
        and (
            one.loudness_lufs == other.loudness_lufs
            or _near(one.loudness_lufs, other.loudness_lufs, LOUDNESS_LU)
        )
    )


def _near(one: float | None, other: float | None, most: float) -> bool:
    return one is not None and other is not None and abs(one - other) <= most


def _twin(store: Store, clip: str, look: bytes) -> str | None:
    """The clip that looks most like this one among those that are the same."""
    this = _measured(store, clip)
    alike = sorted(_alike(store, clip, look), reverse=True)
    return next((other for cosine, other in alike if is_same(cosine, this, _measured(store, other))), None)


def _alike(store: Store, clip: str, look: bytes) -> Iterator[tuple[float, str]]:
    """The clips of about the same length that may be the same, each behind the cosine of the looks."""
    own = unpack(LOOK, look)
    for other, kept in store.connection.execute(OF_ABOUT_ITS_LENGTH, {"clip": clip, "near": LENGTH_S}):
        cosine = sum(map(mul, own, unpack(LOOK, kept)))
        if cosine >= LIKE_LOOK:
            yield cosine, other


def _measured(store: Store, clip: str) -> Measured:
    return Measured._make(store.connection.execute(MEASURED, [clip]).fetchone())
