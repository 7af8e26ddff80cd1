"""Reads what a yt-dlp `.info.json` says about a clip; any of it may be missing, wrong or hostile."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from app.sources.sidecars import read_text

MOST_BYTES = 4 << 20
"""Parsing more would hold Python's lock so long that the picture stutters. Such a file carries comments."""

MOST_COUNT = 1 << 53


@dataclass(frozen=True, slots=True)
class Info:
    """What the sidecar says; "" or None where it says nothing. The texts are as they were written."""

    title: str = ""
    description: str = ""
    creator: str = ""
    licence: str = ""
    language: str = ""
    published: datetime | None = None
    views: int | None = None
    likes: int | None = None
    tags: tuple[str, ...] = ()


def read_info(path: str) -> Info:
    """The sidecar's content, or an empty Info when it cannot be read."""
    try:
        parsed = json.loads(read_text(path, MOST_BYTES) or "{}")
    except (ValueError, RecursionError):
        return Info()
    return _info(parsed) if isinstance(parsed, dict) else Info()


def _info(fields: Mapping[str, object]) -> Info:
    return Info(
        title=_text(fields, "title", "fulltitle"),
        description=_text(fields, "description"),
        creator=_text(fields, "uploader", "channel", "creator", "artist"),
        licence=_text(fields, "license"),
        language=_text(fields, "language"),
        published=_moment(fields.get("timestamp")) or _day(fields.get("upload_date")),
        views=_count(fields.get("view_count")),
        likes=_count(fields.get("like_count")),
        tags=_words(fields.get("tags")) + _words(fields.get("categories")),
    )


def _text(fields: Mapping[str, object], *names: str) -> str:
    """The first of these fields that is a text with something in it."""
    texts = (fields.get(name) for name in names)
    return next((text for text in texts if isinstance(text, str) and text.strip()), "")


def _words(value: object) -> tuple[str, ...]:
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list) else ()


def _number(value: object) -> float | None:
    usable = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < MOST_COUNT
    return float(value) if usable and isinstance(value, int | float) and math.isfinite(value) else None


def _count(value: object) -> int | None:
    number = _number(value)
    return int(number) if number is not None and number >= 0 else None


def _moment(value: object) -> datetime | None:
    seconds = _number(value)
    try:
        return datetime.fromtimestamp(seconds, UTC) if seconds is not None else None
    except (ValueError, OverflowError, OSError):
        return None


def _day(value: object) -> datetime | None:
    try:
        return datetime.strptime(value, "%Y%m%d").replace(tzinfo=UTC) if isinstance(value, str) else None
    except ValueError:
        return None
