"""What an entry of an XML feed says of its files: pictures, posters, captions, lengths."""

import math
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from app.sources.feeds import bounds
from app.sources.feeds.port import FILE, STREAM, Rendition, Subtitle

Entry = Mapping[str, Any]
"""An entry as feedparser gives it: any field may be missing, and any text in it may be anything."""

MOST_RENDITIONS = 24
PLAYER = "https://www.youtube.com/v/"

VIDEOS = frozenset({".mp4", ".m4v", ".mov", ".webm", ".mkv"})
STREAMS = frozenset(
    {"application/x-mpegurl", "application/vnd.apple.mpegurl", "audio/mpegurl", "audio/x-mpegurl"}
)


def renditions(entry: Entry, base: str) -> tuple[Rendition, ...]:
    """The video files of an entry, each once, the largest first. Pictures, sound and torrents are left out."""
    found: dict[str, Rendition] = {}
    for part in [*entry.get("media_content", ()), *_enclosures(entry)]:
        rendition = _rendition(part, base)
        if rendition and len(found) < MOST_RENDITIONS:
            found.setdefault(rendition.url, rendition)
    return tuple(sorted(found.values(), key=lambda rendition: -rendition.height))


def has_files(entry: Entry) -> bool:
    """Does the entry carry any file at all, of whatever kind?"""
    return any(True for _ in _enclosures(entry)) or bool(entry.get("media_content"))


def is_on_its_page(entry: Entry) -> bool:
    """Does the entry name no file, only a player of YouTube?"""
    return any(str(part.get("url", "")).startswith(PLAYER) for part in entry.get("media_content", ()))


def poster(entry: Entry, base: str) -> str:
    """The URL of the widest picture of the entry, the first of equals, or ""."""
    pictures = [picture for picture in entry.get("media_thumbnail", ()) if picture.get("url")]
    pictures.sort(key=lambda picture: -(number(picture.get("width")) or 0))
    own = (entry.get("image") or {}).get("href", "")
    return bounds.address(pictures[0]["url"] if pictures else own, base)


def subtitles(entry: Entry, base: str) -> tuple[Subtitle, ...]:
    """The caption file of the entry, if it names one of a kind that can be shown."""
    for part in (entry.get("podcast_transcript"), entry.get("media_subtitle")):
        url = bounds.address(part.get("url") or part.get("href"), base) if part else ""
        if part and url and any(kind in part.get("type", "") for kind in ("vtt", "srt", "subrip")):
            return (Subtitle(url, bounds.language(part.get("language") or part.get("lang"))),)
    return ()


def duration_s(entry: Entry) -> float | None:
    """How long the clip is: what Media RSS says, else what iTunes says (seconds, m:s or h:m:s)."""
    texts = [part.get("duration") for part in entry.get("media_content", ())]
    lengths = (_seconds(text) for text in [*texts, entry.get("itunes_duration")] if text)
    return next((length for length in lengths if length), None)


def number(text: object) -> int | None:
    """A count, or None where the text is none."""
    digits = str(text).strip()[:20]
    return bounds.count(int(digits)) if digits.isascii() and digits.isdecimal() else None


def _enclosures(entry: Entry) -> Iterator[Entry]:
    return (link for link in entry.get("links", ()) if link.get("rel") == "enclosure" and link.get("href"))


def _rendition(part: Entry, base: str) -> Rendition | None:
    """An enclosure or a `media:content`; None where it is no video."""
    url = bounds.address(part.get("url") or part.get("href"), base)
    mime = str(part.get("type", "")).partition(";")[0].strip().lower()
    how = _how(url, mime, part.get("medium", "")) if url else ""
    if not how:
        return None
    width, height = (bounds.pixels(number(part.get(side))) for side in ("width", "height"))
    size = bounds.size(number(part.get("filesize") or part.get("length")))
    return Rendition(url, how, mime, width, height, size)


def _how(url: str, mime: str, medium: str) -> str:
    """How to fetch what is at the URL. Its ending is believed before its type, which is wrong more often."""
    ending = PurePosixPath(urlsplit(url).path).suffix.lower()
    if ending == ".m3u8" or mime in STREAMS:
        return STREAM
    unnamed = not mime or mime == "application/octet-stream"
    is_video = ending in VIDEOS or mime.startswith("video/") or (medium == "video" and unnamed)
    return FILE if is_video else ""


def _seconds(text: str) -> float | None:
    try:
        parts = [float(part) for part in str(text)[:32].split(":")]
    except ValueError:
        return None
    length_s = math.fsum(part * 60**power for power, part in enumerate(reversed(parts)))
    return bounds.seconds(length_s) if len(parts) <= 3 and math.isfinite(length_s) else None
