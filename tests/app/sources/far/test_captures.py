"""Of captured servers the catalogue holds as many clips as a second count finds, and asking again costs little."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event
from typing import Any
from xml.etree import ElementTree

import pytest

from app.clips.feeds import add_feed, feed
from app.network.answer import Document
from app.network.client import Client
from app.network.grant import Grant
from app.network.headers import NO_MARKS, Marks
from app.network.pace import Pace
from app.sources.far.refresh import refresh_feed
from app.sources.feeds.registry import ADAPTERS
from app.store.thread import StoreThread
from tests.app.sources.feeds.replay import HERE, Replay, replayed


class Translated(Client):
    """The real client, which asks for captures: where one of the keys is in an address, for that one instead."""

    def __init__(self, replay: Replay, table: Mapping[str, str]) -> None:
        port = int(replay.base.rpartition(":")[2])
        super().__init__(open_here={(HERE, port)}, pace=Pace(gap_s=0))
        self._replay, self._table = replay, table
        self.asked = 0

    def fetch(
        self, url: str, grant: Grant, known: Marks = NO_MARKS, given_up: Event | None = None
    ) -> Document:
        self.asked += 1
        names = [name for key, name in self._table.items() if key in url]
        return super().fetch(self._replay.address(names[-1]) if names else url, grant, known, given_up)


def videos_of_posts(replay: Replay) -> int:
    posts = [post for name in ("tag-page1", "tag-page2") for post in json.loads(replay.body(name))]
    return sum(any(each["type"] in ("video", "gifv") for each in post["media_attachments"]) for post in posts)


def videos_of_items(replay: Replay) -> int:
    items = ElementTree.fromstring(replay.body("rss2")).iter("item")
    files = (
        [(node.get("type", ""), node.get("url", "")) for node in item.iter("enclosure")] for item in items
    )
    return sum(any("video/" in kind or url.endswith(".mp4") for kind, url in each) for each in files)


def videos_of_pages(replay: Replay) -> int:
    pages = json.loads(replay.body("category-videoinfo"))["query"]["pages"]
    return sum(page["videoinfo"][0]["mediatype"] == "VIDEO" for page in pages)


Count = Callable[[Replay], int]
CASES: dict[str, tuple[str, str, str, dict[str, str], Count]] = {
    "peertube": (
        "peertube-6.3.0",
        "peertube",
        "/?nsfw=both",
        {"/api/v1/videos?": "list-nsfw-both", "/feeds/videos.xml": "feed-videos-xml"},
        lambda replay: int(json.loads(replay.body("list-nsfw-both"))["total"]),
    ),
    "mastodon": (
        "mastodon-api-takahe",
        "mastodon",
        "/tags/cats",
        {
            "/timelines/tag/cats": "tag-page1",
            "max_id=647950222723844488": "tag-page2",
            "max_id=647950222109248560": "tag-empty",
        },
        videos_of_posts,
    ),
    "wordpress": ("wordpress-6.1", "rss", "/?feed=rss2", {}, videos_of_items),
    "mediawiki": (
        "mediawiki-1.39",
        "mediawiki",
        "/index.php/Category:Short_clips",
        {"generator=categorymembers": "category-videoinfo"},
        videos_of_pages,
    ),
    "bluesky": (
        "bluesky-appview",
        "bluesky",
        "/profile/did:plc:nqoyeftl2feo7pl5q3qh6pm6",
        {"getAuthorFeed": "getAuthorFeed-video"},
        lambda replay: replay.body("getAuthorFeed-video").count(b'"app.bsky.embed.video#view"'),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_catalogue_holds_what_the_server_holds(shared: Path, database: Path, name: str) -> None:
    server, kind, where, table, count = CASES[name]
    store = StoreThread(database)

    def ask(work: Callable[..., Any]) -> Any:
        return store.submit(work).result(20)

    with replayed(shared, server) as replay:
        source = ask(lambda store: add_feed(store, kind, replay.base + where, name))
        client = Translated(replay, table)
        for wanted, most in ((count(replay), 10), (0, 2)):
            client.asked = 0
            known = ask(lambda store: feed(store, source))
            result = refresh_feed(known, ADAPTERS[kind], client, store.submit)
            assert (result.added, result.gone, result.error) == (wanted, 0, None)
            assert client.asked <= most
    store.shut()
