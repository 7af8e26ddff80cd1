"""A clip that lies elsewhere, as its feed describes it."""

from dataclasses import dataclass, fields
from datetime import datetime

FILE, STREAM = "file", "hls"
"""How a rendition is fetched: as one file, or as the pieces that a playlist names."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One way to fetch the picture. Sizes are pixels, 0 where the feed does not say; `bytes` may be unknown."""

    url: str
    how: str = FILE
    mime: str = ""
    width: int = 0
    height: int = 0
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Subtitle:
    """A caption file (WebVTT or SRT), and the language that it is in, as a BCP 47 code or ""."""

    url: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Where a part of a clip begins, in seconds, and what it is called."""

    at_s: float
    title: str


@dataclass(frozen=True, slots=True)
class FarClip:
    """A clip as its feed describes it. All words are plain text, of bounded length, without markup.

    `identity` is what the protocol calls it by; it survives renames and moves, and is unique within its kind.
    `page` is where people see it, `thread` what to ask for its comments by, or "". `sensitive` is None where the
    feed does not say, and then it counts as sensitive until analysis says otherwise. `labels` are the source's own
    words of warning. Times are UTC; what is not known is None, "" or empty.
    """

    identity: str
    title: str
    page: str
    renditions: tuple[Rendition, ...]
    caption: str = ""
    hashtags: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    creator: str = ""
    creator_page: str = ""
    poster: str = ""
    duration_s: float | None = None
    width: int = 0
    height: int = 0
    published: datetime | None = None
    updated: datetime | None = None
    licence: str = ""
    language: str = ""
    sensitive: bool | None = None
    labels: tuple[str, ...] = ()
    views: int | None = None
    likes: int | None = None
    comments: int | None = None
    thread: str = ""
    subtitles: tuple[Subtitle, ...] = ()
    chapters: tuple[Chapter, ...] = ()


@dataclass(frozen=True, slots=True)
class FarParts:
    """What is kept of a clip of an open feed for when it is fetched or looked at closely."""

    renditions: tuple[Rendition, ...] = ()
    subtitles: tuple[Subtitle, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    poster: str = ""
    creator_page: str = ""
    thread: str = ""
    comments: int | None = None

    @classmethod
    def of(cls, clip: FarClip) -> "FarParts":
        """The parts of a clip."""
        return cls(**{part.name: getattr(clip, part.name) for part in fields(cls)})
