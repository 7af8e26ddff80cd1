"""Captured servers, one for each adapter: how many clips they hold, and how they edit one and take one back."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.app.sources.far.held import Held

ALICE = "/profile/did:plc:nqoyeftl2feo7pl5q3qh6pm6"
LYING = "Lying enclosure length"


@dataclass(frozen=True, slots=True)
class Case:
    """`count` is how many clips the captures hold, asked without any code of ours; `edit` calls one of them
    "Renamed", and `take_back` deletes another one.
    """

    kind: str
    folder: str
    where: str
    table: dict[str, str]
    count: Callable[[Held], int]
    edit: Callable[[Held], None]
    take_back: Callable[[Held], None]


def _peertube_loses_one(said: Any) -> None:
    del said["data"][1]
    said["total"] -= 1


def _wordpress_loses_one(held: Held) -> None:
    items = held.text("rss2").split("<item>")
    held.replace("rss2", "<item>" + next(item for item in items if LYING in item), "")


CASES = {
    "peertube": Case(
        "peertube",
        "peertube-6.3.0",
        "/?nsfw=both",
        {"/api/v1/videos?": "list-nsfw-both", "/feeds/videos.xml": "feed-videos-xml"},
        lambda held: held.text("list-nsfw-both").count('"shortUUID"'),
        lambda held: held.change("list-nsfw-both", lambda said: said["data"][0].update(name="Renamed")),
        lambda held: held.change("list-nsfw-both", _peertube_loses_one),
    ),
    "mastodon": Case(
        "mastodon",
        "mastodon-api-takahe",
        "/tags/cats",
        {
            "/timelines/tag/": "tag-page1",
            "max_id=647950222723844488": "tag-page2",
            "max_id=647950222109248560": "tag-empty",
        },
        lambda held: sum(
            held.text(name).replace(" ", "").count('"type":"video"') for name in ("tag-page1", "tag-page2")
        ),
        lambda held: held.change("tag-page1", lambda said: said[1].update(content="<p>Renamed</p>")),
        lambda held: held.change("tag-page2", lambda said: said.pop(0)),
    ),
    "bluesky": Case(
        "bluesky",
        "bluesky-appview",
        ALICE,
        {"getAuthorFeed": "getAuthorFeed-video"},
        lambda held: held.text("getAuthorFeed-video").count('"app.bsky.embed.video#view"'),
        lambda held: held.change(
            "getAuthorFeed-video", lambda said: said["feed"][1]["post"]["record"].update(text="Renamed")
        ),
        lambda held: held.change("getAuthorFeed-video", lambda said: said["feed"].pop(0)),
    ),
    "mediawiki": Case(
        "mediawiki",
        "mediawiki-1.39",
        "/index.php/Category:Short_clips",
        {"categorymembers": "category-videoinfo"},
        lambda held: held.text("category-videoinfo").count('"mediatype":"VIDEO"'),
        lambda held: held.change(
            "category-videoinfo",
            lambda said: said["query"]["pages"][0]["videoinfo"][0]["extmetadata"]["ObjectName"].update(
                value="Renamed"
            ),
        ),
        lambda held: held.change("category-videoinfo", lambda said: said["query"]["pages"].pop(1)),
    ),
    "loops": Case(
        "loops",
        "loops-derived",
        "/api/v1/feed/account/1001",
        {"/feed/account/1001": "account-feed"},
        lambda held: sum(
            bool(each["media"]["src_url"]) for each in json.loads(held.text("account-feed"))["data"]
        ),
        lambda held: held.change("account-feed", lambda said: said["data"][0].update(caption="Renamed")),
        lambda held: held.change("account-feed", lambda said: said["data"].pop(1)),
    ),
    "wordpress": Case(
        "rss",
        "wordpress-6.1",
        "/feed/",
        {"/feed/": "rss2", "paged=": "rss2-search-none"},
        lambda held: sum(
            "video/" in item or ".mp4" in item for item in held.text("rss2").split("<item>")[1:]
        ),
        lambda held: held.replace("rss2", "Vertical clip &#038; &#8220;quotes&#8221; x", "Renamed"),
        _wordpress_loses_one,
    ),
}
