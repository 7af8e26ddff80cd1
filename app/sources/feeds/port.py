"""What an open feed holds, whatever its protocol: the values that adapters make and the house keeps."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from app.clips.far_clip import FILE, STREAM, Chapter, FarClip, Rendition, Subtitle
from app.clips.thread import Comment

__all__ = [
    "FILE",
    "STREAM",
    "Adapter",
    "Answer",
    "Ask",
    "Chapter",
    "Comment",
    "FarClip",
    "FeedError",
    "Page",
    "Rendition",
    "Subtitle",
]


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a feed as it came, newest first.

    `total` is how many clips the whole feed has by its own word, None where it does not say. `gone` are identities
    that the feed itself calls deleted. `refused` pairs what was left out with a sentence that says why. A feed that
    `is_choice` shows some clips of many, now these and then those: what it does not show is not gone.
    """

    clips: tuple[FarClip, ...]
    total: int | None = None
    gone: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    is_choice: bool = False


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

    def details(self, thread: str, ask: Ask, /) -> FarClip | None:
        """A clip whole, for when it is wanted: with what a page leaves out, which may be its renditions even.

        None where a page says all that there is. Raises FeedError or NetworkError.
        """

    def comments(self, thread: str, ask: Ask) -> Iterator[Comment]:
        """What was written below a clip, each after what it answers. Raises FeedError or NetworkError."""
