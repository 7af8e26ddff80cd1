"""Captured servers that do not tell the truth."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.sources.feeds.port import Answer
from tests.trials.strangers_words import changed

MOST_ASKED, HONEST = 300, 0.5


@dataclass(frozen=True, slots=True)
class Server:
    """Captured answers in a folder: where its feed lies, and which of them answers an address with a key in it."""

    kind: str
    folder: str
    where: str
    table: Mapping[str, str]


SERVERS = (
    Server(
        "peertube",
        "peertube-6.3.0",
        "https://tube.example/?nsfw=both",
        {
            "/api/v1/videos?": "list-nsfw-both",
            "/feeds/videos.xml": "feed-videos-xml",
            "/api/v1/videos/": "detail-land",
            "/captions": "captions-land",
            "/chapters": "chapters-land",
            "/comment-threads": "comments-land",
            "/comment-threads/": "comment-thread-land",
        },
    ),
    Server(
        "mastodon",
        "mastodon-api-takahe",
        "https://herd.example/tags/cats",
        {
            "/timelines/tag/": "tag-page1",
            "max_id=647950222723844488": "tag-page2",
            "max_id=647950222109248560": "tag-empty",
            "/context": "status-context",
        },
    ),
    Server(
        "bluesky",
        "bluesky-appview",
        "https://bsky.app/profile/did:plc:nqoyeftl2feo7pl5q3qh6pm6/feed/clips",
        {"getFeed": "getFeed", "cursor": "getFeed-page2-short", "getPostThread": "getPostThread"},
    ),
    Server(
        "mediawiki",
        "mediawiki-1.39",
        "https://wiki.example/index.php/Category:Short_clips",
        {"categorymembers": "category-videoinfo", "siteinfo": "siteinfo"},
    ),
    Server(
        "loops",
        "loops-derived",
        "https://loops.example/",
        {"web/feed": "web-feed", "comments": "comments", "account": "account-feed"},
    ),
    Server(
        "rss", "wordpress-6.1", "https://blog.example/feed", {"feed": "rss2", "comments": "comments-rss2"}
    ),
    Server("rss", "wordpress-6.1", "https://blog.example/?feed=atom", {"feed": "atom"}),
)


class Liar:
    """Answers as a captured server does, but changed by chance. Raises AssertionError where nobody stops asking."""

    def __init__(self, server: Server, folder: Path, chance: random.Random) -> None:
        self._server, self._chance, self.asked = server, chance, 0
        self._there = sorted(file for file in (folder / server.folder).iterdir() if ".meta." not in file.name)

    def __call__(self, url: str) -> Answer:
        self.asked += 1
        assert self.asked <= MOST_ASKED, "it asks without end"
        names = [name for key, name in self._server.table.items() if key in url]
        fitting = [file for file in self._there if names and file.name.startswith(f"{names[-1]}.")]
        file = self._chance.choice(fitting or self._there)
        body = file.read_bytes()
        told = body if self._chance.random() < HONEST else changed(self._chance, body)
        return Answer(told, "application/xml" if file.suffix == ".xml" else "application/json", url)
