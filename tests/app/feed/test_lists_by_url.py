"""Lists by URL are asked for when they are added and once a day, and what others cannot give changes nothing."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.events.event import Kind
from app.events.log import append
from app.feed.courier import Courier
from app.feed.far_lists import FarLists
from app.feed.list_lines import ListLine
from app.feed.listening import Lists
from app.network.client import Client
from app.network.pace import Pace
from app.rules.book import RuleBook
from app.rules.rule import Action
from app.store.thread import StoreThread
from tests.app.feed.test_listening import NOW, NoOutlook, Paper
from tests.app.network.conftest import HERE, everywhere_here
from tests.app.network.server import Server, answer

CALM = b"kind,value\ntag,foxes\n"
WILD = b"kind,value\ntag,foxes\ntag,kites\ntag,drums\n"


class Desk:
    """A server with one list, and a device that may listen to it. `body` is what it says now."""

    def __init__(self, store: StoreThread) -> None:
        self.status, self.body, self.now = "200 OK", CALM, NOW
        self.server = Server(lambda _: [answer(self.body, self.status, ETag='"1"')])
        self.paper = Paper()
        book = RuleBook(self.paper, {}, NoOutlook(), lambda: self.now)
        self.lists = Lists(store, Courier(), self.paper, book, FarLists(self._client), lambda: self.now)
        self.book, self.store = book, store
        self.lists.said.connect(lambda event, _: store.submit(lambda kept: append(kept, event)))
        self.seen: list[tuple[ListLine, ...]] = []
        self.lists.changed.connect(self.seen.append)

    @property
    def url(self) -> str:
        return f"http://lists.example:{self.server.port}/calm.csv"

    def _client(self, stopped: Event) -> Client:
        here = {(HERE, self.server.port)}
        return Client(lookup=everywhere_here, open_here=here, pace=Pace(gap_s=0), stopped=stopped)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    del qtbot  # there must be an application
    store = StoreThread(tmp_path / "data" / "own.sqlite3")
    desk = Desk(store)
    with desk.server, closing(desk.lists):
        yield desk
    store.shut()


def listen(desk: Desk, qtbot: QtBot) -> ListLine:
    with qtbot.waitSignal(desk.lists.said):
        desk.lists.listen(desk.url, Action.HIDE)
    return look(desk, qtbot)


def look(desk: Desk, qtbot: QtBot) -> ListLine:
    """The one line, once the store has done what was handed to it."""
    desk.store.submit(lambda _: None).result()
    with qtbot.waitSignal(desk.lists.changed, check_params_cb=lambda lines: len(lines) == 1):
        desk.lists.look()
    return desk.seen[-1][0]


def renew(desk: Desk, qtbot: QtBot, after: timedelta) -> ListLine:
    desk.now += after
    with qtbot.waitSignal(desk.lists.changed):
        desk.lists.renew()
    return look(desk, qtbot)


def test_a_list_is_listened_to_by_its_url(desk: Desk, qtbot: QtBot) -> None:
    line = listen(desk, qtbot)
    assert (line.list.title, line.list.where, line.blocks) == ("calm, lists.example", desk.url, 1)
    assert [event.kind for event in desk.paper.events] == [Kind.LIST_ADDED]
    assert len(desk.server.heads) == 1


def test_a_list_is_asked_for_again_after_a_day_and_only_if_it_is_newer(desk: Desk, qtbot: QtBot) -> None:
    listen(desk, qtbot)
    desk.status, desk.body = "304 Not Modified", b""
    assert renew(desk, qtbot, timedelta(days=1)).blocks == 1
    assert len(desk.server.heads) == 2 and b'If-None-Match: "1"' in desk.server.heads[1]
    desk.status, desk.body = "200 OK", WILD
    assert renew(desk, qtbot, timedelta(days=1)).blocks == 3
    assert len(desk.server.heads) == 3


@pytest.mark.parametrize(
    ("status", "body", "trouble"),
    [
        ("500 Oops", b"", "has trouble of its own"),
        ("429 Too Many Requests", b"", "wants to be left alone until"),
        ("200 OK", b"\xff\xfe", "is no text"),
        ("200 OK", b"<html>A page</html>", "no block or label list"),
        ("200 OK", b"[" * 100_000, "no block or label list"),
    ],
)
def test_what_a_host_cannot_give_is_said_and_the_list_stays_as_it_was(
    desk: Desk, qtbot: QtBot, status: str, body: bytes, trouble: str
) -> None:
    listen(desk, qtbot)
    desk.status, desk.body = status, body
    line = renew(desk, qtbot, timedelta(days=1))
    assert trouble in line.trouble and line.blocks == 1
    desk.status, desk.body = "200 OK", WILD
    with qtbot.waitSignal(desk.lists.changed):
        desk.lists.look()
    assert len(desk.server.heads) == 2


def test_a_list_that_cannot_be_had_is_not_added(desk: Desk, qtbot: QtBot) -> None:
    desk.status = "404 Not Found"
    with qtbot.waitSignal(desk.lists.failed) as failed:
        desk.lists.listen(desk.url, Action.HIDE)
    assert failed.args[0].startswith("lists.example does not have this")
    with qtbot.waitSignal(desk.lists.failed) as failed:
        desk.lists.listen("file:///etc/passwd", Action.HIDE)
    assert "only https:// and http:// can be asked" in failed.args[0]
    assert desk.paper.events == []


def test_within_a_day_and_with_lists_in_files_alone_nobody_is_asked(
    qtbot: QtBot, tmp_path: Path, desk: Desk
) -> None:
    file = tmp_path / "own.csv"
    file.write_bytes(CALM)
    with qtbot.waitSignal(desk.lists.said):
        desk.lists.add(file, Action.HIDE)
    desk.lists.renew()
    look(desk, qtbot)
    assert desk.server.connections == 0
    with qtbot.waitSignal(desk.lists.said):
        desk.lists.listen(desk.url, Action.HIDE)
    desk.now += timedelta(hours=23)
    desk.lists.renew()
    desk.store.submit(lambda _: None).result()
    with qtbot.waitSignal(desk.lists.changed, check_params_cb=lambda lines: len(lines) == 2):
        desk.lists.look()
    assert desk.server.connections == 1


def test_without_a_list_by_url_the_client_is_not_even_loaded() -> None:
    code = (
        "import sys, app.front; print([name for name in sys.modules if name.startswith(('httpcore', 'h11'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
