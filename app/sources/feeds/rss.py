"""Reads feeds in XML: RSS, Atom, Media RSS, podcasts, WordPress."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from app.network.failure import MissingError
from app.sources.feeds import bounds
from app.sources.feeds.entry import clip_of, identity, said_by
from app.sources.feeds.media import Entry, has_files, is_on_its_page
from app.sources.feeds.port import Answer, Ask, Comment, FarClip, Page
from app.sources.feeds.reading import told
from app.sources.feeds.xml_feed import Portion, read

MOST_PAGES = 1000
NO_VIDEO = "It carries no video, only files of other kinds."
ON_ITS_PAGE = (
    "Only yt-dlp can find its file. Add the channel by the address of its page, and allow that there."
)
NAMELESS = "It has neither a name nor an address of its own, so it could not be known again."


class Rss:
    """The adapter of feeds in XML."""

    kind = "rss"

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        """Raises FeedError or NetworkError. See `port.Adapter`.

        `Page.total` comes at the very end, and only if all that the feed ever held was seen: most documents are
        a window on the newest entries, and what has left the window is not gone.
        """
        walk, url, turn = Walk(urlsplit(where).netloc), where, 1
        while (answer := _asked(url, ask, turn)) is not None:
            yield from walk.through(answer)
            url = _onward(walk.head, answer.url, where, turn)
            if not url or not walk.fresh or turn == MOST_PAGES:
                break
            turn += 1
        if "fh_complete" in walk.head or (turn > 1 and not walk.repeats):
            yield Page((), total=walk.clips)

    def details(self, _thread: str, _ask: Ask) -> FarClip | None:
        """A feed says all that there is."""
        return None

    def comments(self, thread: str, ask: Ask) -> Iterator[Comment]:
        """The comments that the feed of a thread still holds, oldest first. Raises FeedError or NetworkError."""
        answer = ask(thread)
        host = urlsplit(thread).netloc
        portions = read(answer) if answer else ()
        comments = [said_by(entry, host) for portion in portions for entry in portion.entries]
        yield from sorted(comments, key=lambda comment: comment.at.timestamp() if comment.at else 0.0)


class Walk:
    """A walk through the documents of one feed. `clips` is how many they held.

    Of the last document `head` is what it says of the whole feed, and `fresh` how many entries none before it had.
    """

    def __init__(self, host: str) -> None:
        self.clips, self.fresh, self.head = 0, 0, dict[str, Any]()
        self._host, self._seen, self._entries = host, set[str](), 0

    @property
    def repeats(self) -> bool:
        """Has the last document entries, but only such as were in those before it?"""
        return self._entries > 0 and not self.fresh

    def through(self, answer: Answer) -> Iterator[Page]:
        """The clips of a document that were not in those before it. Raises FeedError."""
        self.fresh = self._entries = 0
        for portion in read(answer):
            self.head = portion.head
            yield self._page(portion, answer.url)

    def _page(self, portion: Portion, base: str) -> Page:
        clips, refused = list[FarClip](), list[tuple[str, str]]()
        for entry in filter(self._is_fresh, portion.entries):
            clip = clip_of(entry, portion.head, base, self._host)
            if clip.renditions and clip.identity:
                clips.append(clip)
            elif clip.renditions or has_files(entry):
                refused.append((clip.title, _why(clip, entry)))
        self.clips += len(clips)
        return Page(tuple(clips), refused=tuple(refused))

    def _is_fresh(self, entry: Entry) -> bool:
        """Was the entry not in a document before? Notes it as seen; those without a name are all let through."""
        name = identity(entry, self._host)
        fresh = name not in self._seen
        self._seen.add(name)
        self._entries += 1
        self.fresh += fresh
        return fresh or not name


def _why(clip: FarClip, entry: Entry) -> str:
    """Why the entry is refused."""
    if not clip.identity:
        return NAMELESS
    return ON_ITS_PAGE if is_on_its_page(entry) else NO_VIDEO


def _asked(url: str, ask: Ask, turn: int) -> Answer | None:
    """None where the feed ends: the first document is not newer, or a later one is not there."""
    if turn == 1:
        return ask(url)
    try:
        return told(ask(url), url)
    except MissingError:
        return None


def _onward(head: Entry, base: str, where: str, turn: int) -> str:
    """The document after this one: by Atom's links (RFC 5005) or as WordPress counts; "" where there is none."""
    links = {link.get("rel"): link.get("href") for link in head.get("links", ())}
    linked = bounds.address(links.get("next") or links.get("prev-archive"), base)
    if linked or "wordpress" not in str(head.get("generator", "")).lower():
        return linked
    parts = urlsplit(where)
    query = [(name, value) for name, value in parse_qsl(parts.query, True) if name != "paged"]
    return urlunsplit(parts._replace(query=urlencode([*query, ("paged", turn + 1)])))
