"""Asks a feed's hosts during one walk, and no more often than it must."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.clips.feeds import Asked, Feed
from app.network.grant import Grant
from app.network.headers import Marks
from app.sources.feeds.port import Answer, FeedError
from app.sources.identity import Cancelled

if TYPE_CHECKING:
    from app.network.client import Client


class EnoughError(Exception):
    """Nothing more is wanted of this walk."""


NO_YT_DLP = (
    "A proxy is set, and yt-dlp would go past it: this page was not asked. What was known before is kept. "
    "To ask it, take the proxy out of the settings."
)


def check_way(client: "Client", feed: Feed) -> None:
    """Raise FeedError for a feed that yt-dlp reads, which knows of no proxy, while one is set."""
    if feed.kind == "page" and client.proxy is not None:
        raise FeedError(NO_YT_DLP)


class Asking:
    """What an adapter gets to ask by. `came` says that a document came, `unchanged` that a host had nothing newer.

    As long as nothing came, the marks in `known` are sent along; after that each answer is wanted whole, since a
    walk that has begun needs all of it. Before each question `enough` decides whether it is still wanted.
    """

    def __init__(
        self,
        client: "Client",
        feed: Feed,
        known: Mapping[str, Asked],
        enough: Callable[[], bool],
        cancelled: Callable[[], bool],
    ) -> None:
        self._client, self._grant = client, Grant.of(feed.where, feed.on_my_network)
        self._known, self._enough, self._cancelled = known, enough, cancelled
        self.marks: dict[str, Asked] = {}
        self.unchanged = False

    @property
    def came(self) -> int:
        """How many documents came."""
        return len(self.marks)

    def __call__(self, url: str) -> Answer | None:
        """See `Ask`; raises Cancelled and EnoughError too."""
        self._go_on()
        before = self._known.get(url) if not self.marks else None
        known = Marks(before.came_from, before.etag, before.modified) if before is not None else Marks()
        document = self._client.fetch(url, self._grant, known)
        if document.body is None:
            self.unchanged = True
            return None
        self.marks[url] = Asked(url, document.marks.url, document.marks.etag, document.marks.modified)
        return Answer(document.body, document.mime, document.url)

    def search(self, url: str, question: bytes) -> Answer:
        """See `AskAtHome`; raises Cancelled and EnoughError too."""
        self._go_on()
        document = self._client.search(url, self._grant, question)
        self.marks[url] = Asked(url, document.marks.url, document.marks.etag, document.marks.modified)
        return Answer(document.body or b"", document.mime, document.url)

    def _go_on(self) -> None:
        if self._cancelled():
            raise Cancelled
        if self._enough():
            raise EnoughError
