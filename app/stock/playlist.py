"""Reads the playlists of HLS: which renditions there are, and which pieces make up one of them.

Only what can become one file is taken: whole pieces, not encrypted, of a video that is complete. Every address in
a playlist is asked through the guarded client, like any other.
"""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from app.stock.downloading import UnfitError

MOST_PIECES = 2000

ATTRIBUTE = re.compile(r'([A-Z0-9-]+)=("[^"]*"|[^",]*)')
NO_PLAYLIST = "This clip's playlist cannot be read, so it was left out."
LOCKED = "This clip is encrypted, so it was left out."
LIVE = "This clip is still being broadcast, so it was left out."
IN_RANGES = "This clip's playlist names parts of files, which is not understood, so it was left out."


@dataclass(frozen=True, slots=True)
class Variant:
    """One rendition of a stream: where its playlist is, its height in pixels (0: not said), bits a second."""

    url: str
    height: int
    bits_per_s: int


def variants(text: str, url: str) -> tuple[Variant, ...]:
    """The renditions that a master playlist at this URL names; none where it is not a master playlist."""
    found, about = [], None
    for line in _lines(text):
        if line.startswith("#EXT-X-STREAM-INF:"):
            about = _attributes(line)
        elif about is not None and not line.startswith("#"):
            height = about.get("RESOLUTION", "").lower().partition("x")[2]
            found.append(Variant(urljoin(url, line), _number(height), _number(about.get("BANDWIDTH", ""))))
            about = None
    return tuple(found)


def pieces(text: str, url: str) -> tuple[str, ...]:
    """The addresses of the pieces of a stream, the beginning of the file first. Raises UnfitError."""
    lines = _lines(text)
    _check(lines)
    start = [_attributes(line).get("URI", "") for line in lines if line.startswith("#EXT-X-MAP:")]
    found = [*start[:1], *(line for line in lines if not line.startswith("#"))]
    if len(set(start)) > 1 or not found or not all(found) or len(found) > MOST_PIECES:
        raise UnfitError(NO_PLAYLIST)
    return tuple(urljoin(url, each) for each in found)


def _check(lines: list[str]) -> None:
    keys = [line for line in lines if line.startswith(("#EXT-X-KEY:", "#EXT-X-SESSION-KEY:"))]
    if any(_attributes(line).get("METHOD", "") != "NONE" for line in keys):
        raise UnfitError(LOCKED)
    if any(line.startswith("#EXT-X-BYTERANGE:") or "BYTERANGE=" in line for line in lines):
        raise UnfitError(IN_RANGES)
    if "#EXT-X-ENDLIST" not in lines:
        raise UnfitError(LIVE)


def _lines(text: str) -> list[str]:
    lines = [line.strip() for line in text.removeprefix("\ufeff").splitlines()]
    if not lines or lines[0] != "#EXTM3U":
        raise UnfitError(NO_PLAYLIST)
    return [line for line in lines[1:] if line]


def _attributes(line: str) -> dict[str, str]:
    return {name: value.strip('"') for name, value in ATTRIBUTE.findall(line.partition(":")[2])}


def _number(text: str) -> int:
    return int(text[:9]) if text[:9].isascii() and text[:9].isdigit() else 0
