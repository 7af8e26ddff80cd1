"""Findings as JSON beside two blobs of numbers, both ways."""

import json
from dataclasses import asdict
from typing import Any, NamedTuple

import numpy as np

from app.analysis.clip.findings import (
    LOOK_SIZE,
    MEANING_SIZE,
    Faces,
    Findings,
    Heard,
    Kind,
    Moved,
    Tag,
    Vector,
)

HALF = np.dtype("<f2")
"""Half precision keeps a cosine to 0.001 at half the room."""


class Written(NamedTuple):
    """Findings as they travel and are stored: JSON of all but the vectors, and those as float16, little-endian,
    each empty where it was not made.
    """

    json: str
    look: bytes
    meaning: bytes


def write(findings: Findings) -> Written:
    plain = {name: value for name, value in asdict(findings).items() if name not in ("look", "meaning")}
    return Written(json.dumps(plain), _blob(findings.look), _blob(findings.meaning))


def read(written: Written) -> Findings:
    """The findings that were written; raises ValueError, KeyError or TypeError for what nobody wrote."""
    plain: dict[str, Any] = json.loads(written.json)
    parts: dict[str, Any] = {
        "tags": tuple(Tag(name, Kind(kind), confidence) for name, kind, confidence in plain.pop("tags")),
        "faces": Faces(**plain.pop("faces")),
        "heard": Heard(**plain.pop("heard")),
        "moved": Moved(**plain.pop("moved")),
        "look": vector(written.look, LOOK_SIZE),
        "meaning": vector(written.meaning, MEANING_SIZE),
    }
    return Findings(**parts, **plain)


def vector(blob: bytes, size: int) -> Vector:
    """The numbers of one blob, of length 1 again after the rounding; zeros for an empty one."""
    if not blob:
        return np.zeros(size, np.float32)
    numbers = np.frombuffer(blob, HALF, count=size).astype(np.float32)
    return numbers / np.float32(np.linalg.norm(numbers))


def _blob(numbers: Vector) -> bytes:
    return numbers.astype(HALF).tobytes() if numbers.any() else b""
