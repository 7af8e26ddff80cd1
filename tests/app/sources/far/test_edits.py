"""What servers change and take back arrives, what they hold is counted a second way, and asking again costs little.

Against captured answers, for every adapter; those of Loops are written from the source of its server.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.clips import catalogue
from app.clips.feeds import add_feed, feed
from app.network.grant import Grant
from app.sources.far.refresh import refresh_feed
from app.sources.feeds.port import Answer
from app.sources.feeds.registry import ADAPTERS
from app.sources.progress import Refreshed
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.sources.far.captured import ALICE, CASES, Case
from tests.app.sources.far.held import Held

CHOSEN = {"getFeed": "getFeed", "cursor=": "getFeed-page2-short", "cursor=4": "getFeed"}


class Home:
    """A store with one feed, asked through the real client."""

    def __init__(self, database: Path, held: Held, kind: str, where: str) -> None:
        self.held, self.kind, self.store = held, kind, StoreThread(database)
        self.client = held.client()
        self.source = self.ask(lambda store: add_feed(store, kind, held.base + where, "A feed"))

    def ask(self, work: Callable[[Store], Any]) -> Any:
        return self.store.submit(work).result(20)

    def refresh(self) -> Refreshed:
        known = self.ask(lambda store: feed(store, self.source))
        return refresh_feed(known, ADAPTERS[self.kind], self.client, self.store.submit)

    def read_anew(self) -> Refreshed:
        """As after a day, when a feed is read to its end again."""
        old = "UPDATE feeds SET walked = '2026-01-01T00:00:00+00:00'"
        self.ask(lambda store: store.connection.execute(old))
        return self.refresh()


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


@pytest.fixture
def home(shared: Path, database: Path, case: Case) -> Iterator[Home]:
    with Held(shared / "feeds" / case.folder, case.table) as held:
        home = Home(database, held, case.kind, case.where)
        yield home
        home.store.shut()


def test_what_a_server_holds_edits_and_takes_back_arrives(home: Home, case: Case) -> None:
    held = case.count(home.held)
    first = home.refresh()
    assert (first.added, first.error) == (held, None) and held > 1
    asked = home.held.asked
    second = home.refresh()
    assert (second.added, second.updated, second.gone) == (0, 0, 0) and home.held.asked - asked <= 2
    case.edit(home.held)
    edited = home.read_anew()
    assert (edited.added, edited.updated, edited.gone) == (0, 1, 0)
    assert [each.title for each in home.ask(catalogue.clips)].count("Renamed") == 1
    case.take_back(home.held)
    shorter = home.read_anew()
    assert (shorter.added, shorter.gone, shorter.error) == (0, 1, None)
    assert len(home.ask(catalogue.clips)) == held - 1


def videos_of(feed: str) -> int:
    """How many posts of Bluesky carry a video of their own, not only in what they quote."""
    embeds = [dict(each["post"].get("embed", {})) for each in json.loads(feed)["feed"]]
    return sum("playlist" in (embed | embed.get("media", {})) for embed in embeds)


def test_every_clip_of_a_choice_arrives_and_none_is_taken_for_gone(shared: Path, database: Path) -> None:
    with Held(shared / "feeds" / "bluesky-appview", CHOSEN) as held:
        home = Home(database, held, "bluesky", f"{ALICE}/feed/clips")
        assert home.refresh().added == videos_of(held.text("getFeed"))
        held.change("getFeed", lambda said: said["feed"].pop(0))
        assert (home.read_anew().gone, home.refresh().error) == (0, None)
        home.store.shut()


@pytest.mark.parametrize(
    ("kind", "folder", "thread", "name", "mark", "beside"),
    [
        ("mastodon", "mastodon-api-takahe", "/statuses/1", "status-context", '"in_reply_to_id"', 0),
        ("bluesky", "bluesky-appview", "/getPostThread", "getPostThread", "#threadViewPost", 1),
        ("rss", "wordpress-6.1", "/comments/feed", "comments-post", "<item>", 0),
    ],
)
def test_as_many_comments_arrive_as_the_server_holds(
    shared: Path, kind: str, folder: str, thread: str, name: str, mark: str, beside: int
) -> None:
    with Held(shared / "feeds" / folder, {thread: name}) as held:
        client = held.client()

        def ask(url: str) -> Answer:
            found = client.fetch(url, Grant.of(held.base))
            return Answer(found.body or b"", found.mime, found.url)

        comments = list(ADAPTERS[kind].comments(held.base + thread, ask))
        assert len(comments) == held.text(name).count(mark) - beside > 0
