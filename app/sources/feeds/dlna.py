"""Reads media servers of the home (UPnP, DLNA): all the videos that one has, newest first."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from app.sources.feeds.dlna_clip import clip_of
from app.sources.feeds.dlna_words import parsed, search, text_of
from app.sources.feeds.port import Answer, Ask, Comment, FarClip, FeedError, Page
from app.sources.feeds.reading import STRANGE, host_of

PART, MOST_PARTS = 100, 100
NOT_PLAYED = "It is in a format that Ownfeed does not take from elsewhere."
ONLY_AT_HOME = "A media server is asked only where the viewer said that it lies on the own network."


@runtime_checkable
class AskAtHome(Protocol):
    """An `Ask` that can also send a media server of the home its question."""

    def search(self, url: str, question: bytes) -> Answer:
        """What it answers. Raises NetworkError with a sentence; it blocks."""


class Dlna:
    """`where` is the address at which a server's ContentDirectory takes questions."""

    kind = "dlna"

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        """See Adapter."""
        if not isinstance(ask, AskAtHome):
            raise FeedError(ONLY_AT_HOME)
        start = 0
        for _ in range(MOST_PARTS):
            page, came = _page(ask.search(where, search(start, PART)), where)
            start += came
            yield page
            if not came or (page.total is not None and start >= page.total):
                return

    def details(self, _thread: str, _ask: Ask) -> FarClip | None:
        """A page says all that there is."""
        return None

    def comments(self, _thread: str, _ask: Ask) -> Iterator[Comment]:
        """Nobody writes any there."""
        return iter(())


def _page(answer: Answer, where: str) -> tuple[Page, int]:
    """A part of the list, and how many of it came, whatever they are."""
    reply = parsed(answer, answer.body)
    listed = parsed(answer, text_of(reply, "Result").encode("utf-8", "replace"))
    items = [each for each in listed if each.tag.endswith("}item")]
    clips = [clip_of(item, where) for item in items]
    refused = [(host_of(where), STRANGE) for clip in clips if clip is None]
    refused += [(clip.title, NOT_PLAYED) for clip in clips if clip is not None and not clip.renditions]
    playable = tuple(clip for clip in clips if clip is not None and clip.renditions)
    total = text_of(reply, "TotalMatches")
    return Page(
        playable, int(total) if total.isascii() and total.isdigit() else None, (), tuple(refused)
    ), len(listed)
