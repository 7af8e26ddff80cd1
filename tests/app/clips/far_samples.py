"""Clips of open feeds for tests."""

from datetime import UTC, datetime
from typing import Any

from app.clips.far_clip import FarClip, Rendition

PUBLISHED = datetime(2026, 11, 20, 8, tzinfo=UTC)


def far(identity: str, **known: Any) -> FarClip:
    """A clip of nine seconds that has a page and one file of a megabyte."""
    known = {"page": f"https://tube.example/w/{identity}", "published": PUBLISHED} | known
    file = Rendition(f"https://tube.example/{identity}.mp4", mime="video/mp4", height=720, bytes=1_000_000)
    known = {"renditions": (file,), "duration_s": 9.0} | known
    return FarClip(identity, known.pop("title", f"Title of {identity}"), **known)
