"""What others wrote below a clip is asked for when its comments are opened, once, and not a moment longer."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.clips.far_clip import FarClip
from app.clips.feeds import pause
from app.clips.thread import Comment, Thread
from app.network.client import Client
from app.network.failure import NetworkError
from app.network.pace import Pace
from app.sources.far.threads import BROKEN, KEPT, PART, PAUSED, Threads
from app.sources.feeds.port import Ask, Page
from app.store.thread import StoreThread
from tests.app.sources.far.test_details import WHERE, Home

THREAD = f"{WHERE}/t/a"
BROKE = "tube.example broke the connection off. What was known before is kept."


class Talkative:
    """An adapter that `has` comments; after each it waits for `goes_on`, and after `well` of them it `breaks`."""

    kind = "tube"

    def __init__(self) -> None:
        self.threads = list[str]()
        self.given = 0
        self.has, self.well = 450, 10_000
        self.goes_on = Event()
        self.goes_on.set()
        self.breaks: Exception = NetworkError(BROKE)

    def comments(self, thread: str, _ask: Ask) -> Iterator[Comment]:
        self.threads.append(thread)
        for number in range(self.has):
            if number >= self.well:
                raise self.breaks
            self.given += 1
            yield Comment(f"{number}", "Ann", f"Number {number}")
            self.goes_on.wait(20)

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        raise NotImplementedError

    def details(self, thread: str, ask: Ask) -> FarClip | None:
        raise NotImplementedError


@pytest.fixture
def store(database: Path) -> Iterator[StoreThread]:
    store = StoreThread(database)
    yield store
    store.shut()


@pytest.fixture
def home(store: StoreThread) -> Home:
    return Home(store, "tube", WHERE, FarClip("a", "A", f"{WHERE}/a", (), thread=THREAD))


@pytest.fixture
def adapter() -> Talkative:
    return Talkative()


class Watched:
    """Threads, and all that they told, the latest last."""

    def __init__(self, store: StoreThread, adapter: Talkative, qtbot: QtBot) -> None:
        self.threads = Threads(store, lambda: Client(pace=Pace(gap_s=0)), lambda _kind: adapter)
        self.told = list[Thread]()
        self.threads.changed.connect(self.told.append)
        self._qtbot = qtbot

    def read(self, ask: Callable[[], None]) -> Thread:
        """Ask, and wait for the answer."""
        self.told.clear()
        ask()
        self._qtbot.waitUntil(lambda: bool(self.told) and not self.told[-1].asking)
        return self.told[-1]


@pytest.fixture
def watched(store: StoreThread, adapter: Talkative, qtbot: QtBot) -> Iterator[Watched]:
    watched = Watched(store, adapter, qtbot)
    yield watched
    adapter.goes_on.set()
    watched.threads.close()


def test_nothing_is_asked_before_the_comments_are_opened(
    home: Home, watched: Watched, adapter: Talkative
) -> None:
    assert adapter.threads == []
    assert watched.read(lambda: watched.threads.open(home.clip)).clip == home.clip
    assert adapter.threads == [THREAD]


def test_two_hundred_come_at_once_and_the_others_when_they_are_wanted(
    home: Home, watched: Watched, adapter: Talkative
) -> None:
    parts = [watched.read(lambda: watched.threads.open(home.clip))]
    assert adapter.given == PART
    parts += [watched.read(watched.threads.more) for _ in range(2)]
    assert [(len(part.comments), part.more) for part in parts] == [(200, True), (400, True), (450, False)]
    assert [comment.identity for comment in parts[-1].comments] == [str(n) for n in range(450)]
    assert adapter.threads == [THREAD], "one walk"


def test_opened_again_it_shows_what_came_and_asks_nobody(
    home: Home, watched: Watched, adapter: Talkative
) -> None:
    first = watched.read(lambda: watched.threads.open(home.clip))
    watched.threads.leave()
    assert watched.read(lambda: watched.threads.open(home.clip)) == first
    assert adapter.threads == [THREAD]


def test_the_first_comments_are_shown_while_others_are_under_way(
    home: Home, watched: Watched, adapter: Talkative, qtbot: QtBot
) -> None:
    adapter.goes_on.clear()
    watched.threads.open(home.clip)
    qtbot.waitUntil(lambda: bool(watched.told) and len(watched.told[-1].comments) == 1)
    assert watched.told[:2] == [Thread(home.clip, there=there, asking=True) for there in (False, True)]
    assert watched.told[-1].asking


def test_where_the_host_breaks_off_what_came_stays_and_it_can_be_asked_again(
    home: Home, watched: Watched, adapter: Talkative
) -> None:
    adapter.well = 200
    watched.read(lambda: watched.threads.open(home.clip))
    broken = watched.read(watched.threads.more)
    assert (len(broken.comments), broken.trouble, broken.more) == (200, BROKE, False)
    adapter.well = 10_000
    again = watched.read(lambda: watched.threads.open(home.clip))
    assert (len(again.comments), again.trouble) == (200, "")


def test_an_answer_that_nobody_can_read_is_a_sentence_too(
    home: Home, watched: Watched, adapter: Talkative
) -> None:
    adapter.well, adapter.breaks = 0, ValueError("a stranger's nonsense")
    assert watched.read(lambda: watched.threads.open(home.clip)).trouble == BROKEN


def test_a_paused_source_is_not_asked(home: Home, watched: Watched, adapter: Talkative) -> None:
    home.ask(lambda db: pause(db, home.source, paused=True))
    assert watched.read(lambda: watched.threads.open(home.clip)).trouble == PAUSED
    assert adapter.threads == []


def test_a_clip_of_a_folder_has_nobody_to_ask(watched: Watched, adapter: Talkative) -> None:
    told = watched.read(lambda: watched.threads.open("not of a feed"))
    assert told == Thread("not of a feed", there=False)
    assert adapter.threads == []


def test_once_closed_a_clip_is_told_of_no_more(
    home: Home, watched: Watched, adapter: Talkative, qtbot: QtBot
) -> None:
    adapter.goes_on.clear()
    watched.threads.open(home.clip)
    qtbot.waitUntil(lambda: adapter.given == 1)
    watched.threads.leave()
    watched.told.clear()
    adapter.goes_on.set()
    other = watched.read(lambda: watched.threads.open("another"))
    assert {told.clip for told in watched.told} == {other.clip}


def test_no_more_threads_are_remembered_than_a_few(home: Home, watched: Watched, adapter: Talkative) -> None:
    watched.read(lambda: watched.threads.open(home.clip))
    for number in range(KEPT):
        watched.read(lambda clip=str(number): watched.threads.open(clip))  # type: ignore[misc]
    watched.read(lambda: watched.threads.open(home.clip))
    assert adapter.threads == [THREAD, THREAD]
