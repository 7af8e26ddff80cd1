"""Keeps the condensed past between two starts; only ever a cache, thrown away where anything does not fit."""

import hashlib
import json
from io import BytesIO
from zipfile import BadZipFile

import numpy as np

from personalization.chapters import Past, Sums
from personalization.fold import Fold
from personalization.vocabulary import Vocabulary

VERSION = 3
"""Changes whenever the same events would be learned otherwise."""


def write(fold: Fold, vocabulary: Vocabulary) -> bytes:
    """The last closed chapter's sums, with a hash of everything that they came from."""
    mark = max(fold.marks)
    past = fold.marks[mark]
    sums = (past.quality, *past.experts)
    head = {"version": VERSION, "mark": mark, "learned": past.learned, "births": past.births,
            "origin": _origin(fold, vocabulary, mark)}  # fmt: skip
    packed = BytesIO()
    np.savez(
        packed,
        head=np.frombuffer(json.dumps(head).encode(), np.uint8),
        weights=past.weights,
        products=np.array([each.products for each in sums]),
        moments=np.array([each.moments for each in sums]),
    )
    return hashlib.sha256(packed.getvalue()).digest() + packed.getvalue()


def read(fold: Fold, vocabulary: Vocabulary, snapshot: bytes) -> tuple[int, Past] | None:
    """The mark and the past of a snapshot that fits the steps of `fold` exactly, else None."""
    checksum, packed = snapshot[:32], snapshot[32:]
    if hashlib.sha256(packed).digest() != checksum:
        return None
    try:
        with np.load(BytesIO(packed), allow_pickle=False) as found:
            head = json.loads(found["head"].tobytes())
            sums = [Sums(p, m) for p, m in zip(found["products"], found["moments"], strict=True)]
            weights = found["weights"]
    except (ValueError, KeyError, OSError, BadZipFile):
        return None
    if head.get("version") != VERSION or head["mark"] > len(fold.steps):
        return None
    if head["origin"] != _origin(fold, vocabulary, head["mark"]):
        return None
    past = Past(sums[0], tuple(sums[1:]), weights, tuple(head["births"]), head["learned"])
    return int(head["mark"]), past


def _origin(fold: Fold, vocabulary: Vocabulary, mark: int) -> str:
    """A hash of the names, the lessons before `mark`, and all that is known about their clips."""
    digest = hashlib.sha256(vocabulary.key.encode())
    digest.update(repr(sorted(fold.untrue.items())).encode())
    steps = fold.steps[:mark]
    for step in steps:
        digest.update(
            repr((step.event.id, step.event.clip, step.day, step.part, step.signal, step.about)).encode()
        )
    for clip in sorted({step.event.clip for step in steps}):
        digest.update(repr(fold.teacher.clips.get(clip)).encode())
    return digest.hexdigest()
