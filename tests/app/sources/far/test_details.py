"""What a list leaves out of a clip is asked for when the clip is near, once, and in nobody's way."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.clips.far import elsewhere, far_id, save_far
from app.clips.far_clip import FarClip, Rendition, Subtitle
from app.clips.feeds import Feed, add_feed, pause
from app.network.client import Client
from app.network.failure import MissingError, NetworkError
from app.network.pace import Pace
from app.network.proxy import Proxy
from app.sources.far.asking import check_way
from app.sources.far.details import Details
from app.sources.feeds.peertube import PeerTube
from app.sources.feeds.port import Ask, Comment, FeedError, Page
from app.store.thread import StoreThread
from tests.app.sources.feeds.replay import replayed

WHERE = "https://tube.example"
LAND = "b69dea52-6b8c-456a-8ac8-39330c81beea"
WHOLE = FarClip(
    "a",
    "A",
    f"{WHERE}/a",
    (Rendition(f"{WHERE}/a.mp4"),),
    thread=f"{WHERE}/t/a",
    subtitles=(Subtitle(f"{WHERE}/a.vtt"),),
)


class Asked:
    """An adapter that tells each clip whole, or fails as it was told; `threads` are those it was asked about."""

    kind = "tube"

    def __init__(self) -> None:
        self.threads = list[str]()
        self.fails: list[Exception] = []

    def details(self, thread: str, _ask: Ask) -> FarClip | None:
        self.threads.append(thread)
        if self.fails:
            raise self.fails.pop(0)
        return WHOLE

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        raise NotImplementedError

    def comments(self, thread: str, ask: Ask) -> Iterator[Comment]:
        raise NotImplementedError


class Home:
    """A store with a feed that told of one clip without files."""

    def __init__(self, store: StoreThread, kind: str, where: str, clip: FarClip) -> None:
        self.store = store
        self.source = self.ask(lambda db: add_feed(db, kind, where, "A tube"))
        self.ask(lambda db: save_far(db, self.source, kind, [clip]))
        self.clip = far_id(kind, clip.identity)

    def ask(self, work: Callable[[Any], Any]) -> Any:
        return self.store.submit(work).result(20)

    @property
    def parts(self) -> Any:
        return self.ask(lambda db: elsewhere(db, self.clip)).parts


@pytest.fixture
def store(database: Path) -> Iterator[StoreThread]:
    store = StoreThread(database)
    yield store
    store.shut()


@pytest.fixture
def home(store: StoreThread) -> Home:
    return Home(store, "tube", WHERE, FarClip("a", "A", f"{WHERE}/a", (), thread=f"{WHERE}/t/a"))


@pytest.fixture
def adapter() -> Asked:
    return Asked()


@pytest.fixture
def details(store: StoreThread, adapter: Asked) -> Iterator[Details]:
    details = Details(store, lambda: Client(pace=Pace(gap_s=0)), lambda _kind: adapter)
    yield details
    details.close()


def test_a_clip_that_is_near_gets_its_files_and_captions(home: Home, details: Details, qtbot: QtBot) -> None:
    with qtbot.waitSignal(details.came) as came:
        details.follow([home.clip])
    assert came.args == [home.clip]
    assert (home.parts.renditions, home.parts.subtitles) == (WHOLE.renditions, WHOLE.subtitles)


def test_a_clip_is_asked_about_once(home: Home, details: Details, adapter: Asked, qtbot: QtBot) -> None:
    with qtbot.waitSignal(details.came):
        details.follow([home.clip])
    details.follow([home.clip])
    home.ask(lambda _db: None)
    details.close()
    assert adapter.threads == [f"{WHERE}/t/a"]


def test_a_clip_without_files_comes_before_those_that_only_lack_captions(
    home: Home, details: Details, adapter: Asked, qtbot: QtBot
) -> None:
    known = [
        FarClip(name, name, f"{WHERE}/{name}", WHOLE.renditions, thread=f"{WHERE}/t/{name}") for name in "bc"
    ]
    home.ask(lambda db: save_far(db, home.source, "tube", known))
    near = [far_id("tube", "b"), far_id("tube", "c"), home.clip]
    with qtbot.waitSignals([details.came] * 3):
        details.follow(near)
    assert [thread[-1] for thread in adapter.threads] == ["a", "b", "c"]


def test_after_a_failure_of_the_network_it_is_asked_again(
    home: Home, details: Details, adapter: Asked, qtbot: QtBot
) -> None:
    adapter.fails = [NetworkError("tube.example broke the connection off.")]
    details.follow([home.clip])
    qtbot.waitUntil(lambda: len(adapter.threads) == 1)

    def again() -> bool:
        details.follow([home.clip])
        return bool(home.parts.renditions)

    qtbot.waitUntil(again)
    assert len(adapter.threads) == 2


def test_a_clip_that_is_gone_is_not_asked_about_again(
    home: Home, details: Details, adapter: Asked, qtbot: QtBot
) -> None:
    adapter.fails = [MissingError("tube.example does not have this.")]
    details.follow([home.clip])
    qtbot.waitUntil(lambda: not adapter.fails)
    details.follow([home.clip])
    home.ask(lambda _db: None)
    details.close()
    assert len(adapter.threads) == 1


def test_a_paused_feed_is_left_alone(home: Home, details: Details, adapter: Asked) -> None:
    home.ask(lambda db: pause(db, home.source, True))
    details.follow([home.clip, "0" * 32])
    home.ask(lambda _db: None)
    details.close()
    assert adapter.threads == []


def test_nothing_is_asked_after_the_end(home: Home, details: Details, adapter: Asked) -> None:
    details.close()
    details.follow([home.clip])
    home.ask(lambda _db: None)
    assert adapter.threads == []


def test_a_clip_of_peertube_is_made_whole_over_the_wire(
    shared: Path, store: StoreThread, qtbot: QtBot
) -> None:
    with replayed(shared, "peertube-6.3.0") as server:
        thread = f"{server.base}/api/v1/videos/{LAND}"
        far = FarClip("land", "Land", f"{server.base}/w/land", (), thread=thread)
        home = Home(store, "peertube", server.base, far)
        here = {("127.0.0.1", int(server.base.rpartition(":")[2]))}
        details = Details(store, lambda: Client(open_here=here, pace=Pace(gap_s=0)), lambda _kind: PeerTube())
        with qtbot.waitSignal(details.came):
            details.follow([home.clip])
        details.close()
    assert [len(each) for each in (home.parts.renditions, home.parts.subtitles, home.parts.chapters)] == [
        4,
        2,
        2,
    ]
    assert home.parts.thread == thread


def test_a_page_for_yt_dlp_is_not_asked_past_a_proxy() -> None:
    client = Client(proxy=Proxy("http", "proxy.example", 3128))
    check_way(client, Feed(1, "rss", WHERE))
    with pytest.raises(FeedError, match="A proxy is set"):
        check_way(client, Feed(1, "page", WHERE))
    client.proxy = None
    check_way(client, Feed(1, "page", WHERE))
