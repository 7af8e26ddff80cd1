"""Clips for tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.clips.catalogue import Found
from app.clips.clip import Clip

ADDED = datetime(2026, 11, 24, 9, tzinfo=UTC)


def found(id_: str, path: str | None = None, mtime_ns: int = 1, **known: Any) -> Found:
    """A clip with a file of 1000 bytes; a clip's name tells when it was added."""
    added = ADDED + timedelta(seconds=sum(map(ord, id_)))
    clip = Clip(id_, f"Title of {id_}", where="", added=added, duration_s=9.5, width=720, height=1280)
    return Found(replace(clip, **known), path or f"/clips/{id_}.mp4", 1000, mtime_ns)
