"""Clips of open feeds for tests."""

from datetime import UTC, datetime
from typing import Any

from app.clips.far_clip import FarClip, Rendition

PUBLISHED = datetime(2026, 11, 20, 8, tzinfo=UTC)


def far(identity: str, **known: Any) -> FarClip:
    """A clip of nine seconds that has a page and one file of a megabyte."""
    file = Rendition(f"https://tube.example/{identity}.mp4", mime="video/mp4", height=720, bytes=1_000_000)
    usual: dict[str, Any] = {
        "title": f"Title of {identity}",
        "page": f"https://tube.example/w/{identity}",
        "renditions": (file,),
        "published": PUBLISHED,
        "duration_s": 9.0,
    }
    return FarClip(identity, **(usual | known))
