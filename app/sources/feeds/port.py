"""What an open feed holds, whatever its protocol: the values that adapters make and the house keeps."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

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
class Comment:
    """What somebody wrote below a clip, as plain text. `parent` is the identity of what it answers, or ""."""

    identity: str
    creator: str
    text: str
    at: datetime | None = None
    parent: str = ""
    likes: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a feed as it came, newest first.

    `total` is how many clips the whole feed has by its own word, None where it does not say. `gone` are identities
    that the feed itself calls deleted. `refused` pairs what was left out with a sentence that says why.
    """

    clips: tuple[FarClip, ...]
    total: int | None = None
    gone: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered to one question. `mime` is in lower case, without parameters; `url` after redirects."""

    body: bytes
    mime: str
    url: str


Ask = Callable[[str], Answer | None]
"""Asks a URL through the guarded client; None where nothing is newer than what came the last time.

Raises NetworkError with a sentence; it blocks. An adapter gets nothing else to reach the network with.
"""


class FeedError(Exception):
    """A feed cannot be read; the message is a sentence for the viewer: what happened, what was kept, what to do."""


class Adapter(Protocol):
    """Reads one protocol. It has no state: one object serves every source of its kind."""

    @property
    def kind(self) -> str:
        """What `sources list` calls it: peertube, rss, mastodon, bluesky, mediawiki, loops, dlna, page."""

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        """The feed at `where`, newest first, to its end. Asks for the next page only when it is wanted.

        Ends at once where the first page is not newer. Raises FeedError or NetworkError.
        """

    def comments(self, thread: str, ask: Ask) -> Iterator[Comment]:
        """What was written below a clip, each after what it answers. Raises FeedError or NetworkError."""
