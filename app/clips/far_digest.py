"""Tells whether a feed says something else of a clip than it did before."""

from dataclasses import astuple
from hashlib import blake2b

from app.clips.far_clip import FarClip

WORDS = "title", "caption", "hashtags", "tags", "creator", "licence", "language"
HALF = 8


def digest(clip: FarClip) -> bytes:
    """The first half stands for the clip's words, the whole also for its counts, which change all the time, and for
    where its parts lie.
    """
    words = [getattr(clip, name) for name in (*WORDS, "labels", "sensitive")]
    return b"".join(_hash(said, HALF) for said in (words, astuple(clip)))


def has_other_words(clip: FarClip, known: bytes) -> bool:
    """Were other words known of the clip, by what `known_far` says of it?"""
    return digest(clip)[:HALF] != known[:HALF]


def _hash(said: object, size: int) -> bytes:
    return blake2b(repr(said).encode("utf-8", "replace"), digest_size=size).digest()
