"""The vectors of all analysed clips, as two matrices that can be compared with one product."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.store.database import Store

Matrix: TypeAlias = NDArray[np.float32]

LOOK, MEANING = 128, 384
"""How many numbers a vector has: of how a clip looks, and of what it means in the space of its words."""

PLAYABLE = "clip IN (SELECT clip FROM files)"


@dataclass(frozen=True, slots=True)
class Vectors:
    """Row i of `look` (n, 128) and of `meaning` (n, 384) belongs to the clip `ids[i]`; rows are unit vectors."""

    ids: tuple[str, ...]
    look: Matrix
    meaning: Matrix


def vectors(store: Store) -> Vectors:
    """Those of all playable clips that have findings, by id. 100,000 clips are 205 MB."""
    rows = store.connection.execute(
        f"SELECT clip, look, meaning FROM found_vectors WHERE {PLAYABLE} ORDER BY clip"
    ).fetchall()
    looks, meanings = ([row[column] for row in rows] for column in (1, 2))
    return Vectors(tuple(row[0] for row in rows), _matrix(looks, LOOK), _matrix(meanings, MEANING))


def joined(store: Store, ids: Iterable[str] | None = None) -> dict[str, bytes]:
    """Look and meaning one after the other, as the bytes of 512 native float32, of all clips or those named.

    The cosine of two is the mean of both cosines.
    """
    named = "" if ids is None else "WHERE clip IN (SELECT value FROM json_each(?))"
    asked = [] if ids is None else [json.dumps(list(ids))]
    rows = store.connection.execute(f"SELECT clip, look, meaning FROM found_vectors {named}", asked)
    return {
        clip: np.frombuffer(look + meaning, "<f2").astype(np.float32).tobytes()
        for clip, look, meaning in rows
    }


def packed(vector: Sequence[float] | Matrix) -> bytes:
    """A vector as it is kept: float16, half the room, and the cosine of two is right to about 1e-4."""
    return np.asarray(vector, np.float32).astype("<f2").tobytes()


def _matrix(rows: list[bytes], width: int) -> Matrix:
    matrix = np.frombuffer(b"".join(rows), "<f2").reshape(len(rows), width).astype(np.float32)
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), np.float32(1e-6))
    return matrix
