"""Open feeds come in and go by the keys alone, in the whole program."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.clips.feeds import Feed, feeds
from app.clips.fetched import Fetched, note_fetched
from app.clips.sources import KEPT, sources
from app.network.client import Client
from app.network.pace import Pace
from app.paths import Paths
from app.wiring import clock
from tests.app.network.conftest import Serve, serve
from tests.app.network.server import answer
from tests.journeys.conftest import stocked
from tests.journeys.near import client_near
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, named, texts
from ui.sources.exchange_model import ExchangeModel

__all__ = ["serve"]

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ITEM = """<item><title>Kite {0}</title><guid>{0}</guid><link>{1}/{0}</link>
<pubDate>Tue, 24 Nov 2026 0{0}:00:00 GMT</pubDate>
<enclosure url="{1}/{0}.mp4" type="video/mp4" length="9000"/></item>"""


class Host:
    """An open feed of three clips, until it is `gone`."""

    def __init__(self, serve: Serve) -> None:
        self.gone = Event()
        self.server = serve(self._reply)
        self.base = f"http://a.example:{self.server.port}"
        self.feed = f"{self.base}/feed"

    def _reply(self, path: str) -> list[bytes]:
        if self.gone.is_set() or path != "/feed":
            return [answer(b"", "500 Gone")]
        items = "".join(ITEM.format(number, self.base) for number in (1, 2, 3))
        body = f"<rss version='2.0'><channel><title>Kites</title>{items}</channel></rss>"
        return [answer(body.encode(), Content_Type="application/rss+xml")]

    def client(self, stopped: Event) -> Client:
        return client_near(self.server.port, stopped)


@pytest.fixture
def host(serve: Serve) -> Host:
    return Host(serve)


@pytest.fixture
def viewer(qtbot: QtBot, paths: Paths, host: Host) -> Iterator[Viewer]:
    stocked(paths, 5)
    viewer = Viewer(paths, qtbot, make_client=host.client)
    viewer.settle()
    yield viewer
    viewer.leave()


def known(viewer: Viewer) -> list[Feed]:
    return viewer.house.store.submit(feeds).result()


def focused(viewer: Viewer) -> str:
    item = viewer.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def say(viewer: Viewer, text: str) -> None:
    for letter in text:
        QTest.keyClick(viewer.window, Qt.Key(ord(letter.upper())))


def add(viewer: Viewer, host: Host, qtbot: QtBot) -> int:
    """Add the feed by keys, and wait until its clips are in; its number."""
    viewer.press(K.Key_N, CTRL)
    qtbot.waitUntil(lambda: focused(viewer) == "sourceField")
    say(viewer, host.feed)
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: focused(viewer) == "add", timeout=10_000)
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(known(viewer)), timeout=10_000)
    (feed,) = known(viewer)
    qtbot.waitUntil(lambda: says(viewer, feed.source, "3 clips  ·  Asked just now"), timeout=10_000)
    return feed.source


def says(viewer: Viewer, source: int, words: str) -> bool:
    """Whether the card of a source says this."""
    card = next(all_named(viewer.window, f"source_{source}"), None)
    return card is not None and any(words in text for text in texts(card))


def tab_to(viewer: Viewer, source: int, name: str) -> None:
    """Press Tab until a control of the source's card has the focus."""
    for _ in range(100):
        item = viewer.window.activeFocusItem()
        card = named(viewer.window, f"source_{source}")
        if focused(viewer) == name and item is not None and card.isAncestorOf(item):
            return
        viewer.press(K.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def test_a_feed_is_typed_found_out_and_added_by_keys(viewer: Viewer, host: Host, qtbot: QtBot) -> None:
    source = add(viewer, host, qtbot)
    assert says(viewer, source, f"Feed  ·  {host.feed}")
    assert focused(viewer) == "sourceField"
    assert [(feed.kind, feed.where, feed.title) for feed in known(viewer)] == [("rss", host.feed, "Kites")]


def test_an_address_is_pasted_anywhere(viewer: Viewer, host: Host, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(f"  {host.feed}\n")
    viewer.press(K.Key_V, CTRL)
    qtbot.waitUntil(lambda: focused(viewer) == "add", timeout=10_000)
    assert viewer.window.shell._get_name() == "sources"


def test_a_broken_feed_says_so_stays_and_is_mended(viewer: Viewer, host: Host, qtbot: QtBot) -> None:
    source = add(viewer, host, qtbot)
    host.gone.set()
    tab_to(viewer, source, "again")
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: says(viewer, source, "What was known before is kept"), timeout=10_000)
    assert says(viewer, source, "3 clips")
    host.gone.clear()
    tab_to(viewer, source, "again")
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: not says(viewer, source, "What was known before is kept"), timeout=10_000)


def test_a_paused_feed_is_asked_for_nothing(viewer: Viewer, host: Host, qtbot: QtBot) -> None:
    source = add(viewer, host, qtbot)
    tab_to(viewer, source, "pause")
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: says(viewer, source, "Paused: nobody is asked"))
    assert known(viewer)[0].paused
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: says(viewer, source, "next"))
    assert not known(viewer)[0].paused


@pytest.mark.parametrize(("tabs", "kept"), [(1, True), (2, False)])
def test_a_feed_is_removed_with_or_without_its_clips(
    viewer: Viewer, host: Host, qtbot: QtBot, paths: Paths, tabs: int, kept: bool
) -> None:
    source = add(viewer, host, qtbot)
    sql = "SELECT clip FROM files WHERE source = ? LIMIT 1"
    store = viewer.house.store
    (clip,) = store.submit(lambda store: store.connection.execute(sql, [source]).fetchone()).result()
    paths.fetched.mkdir(exist_ok=True)
    (paths.fetched / clip).write_bytes(b"clip")
    store.submit(lambda store: note_fetched(store, Fetched(clip, clip, 4, clock()))).result()
    tab_to(viewer, source, "remove")
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: focused(viewer) == "keep")
    for _ in range(tabs):
        viewer.press(K.Key_Tab)
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: known(viewer) == [])
    assert (KEPT in [row.kind for row in store.submit(sources).result()]) is kept


def test_a_list_of_feeds_goes_out_and_comes_back(
    viewer: Viewer, host: Host, qtbot: QtBot, tmp_path: Path
) -> None:
    source = add(viewer, host, qtbot)
    file = QUrl.fromLocalFile(str(tmp_path / "feeds.opml"))
    exchange = viewer.window.shell._get_models()["exchange"]
    assert isinstance(exchange, ExchangeModel)
    exchange.write(file)
    qtbot.waitUntil(lambda: "feeds.opml" in " ".join(texts(named(viewer.window, "exchange"))))
    viewer.house.intake.remove(source)
    qtbot.waitUntil(lambda: known(viewer) == [])
    exchange.read(file)
    qtbot.waitUntil(lambda: [feed.where for feed in known(viewer)] == [host.feed])
    qtbot.waitUntil(lambda: says(viewer, known(viewer)[0].source, "3 clips"), timeout=10_000)


def test_a_list_that_is_dropped_on_the_window_is_taken_for_its_feeds(
    viewer: Viewer, host: Host, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "feeds.opml"
    file.write_text(f"<opml><body><outline type='rss' xmlUrl='{host.feed}'/></body></opml>")
    before = viewer.house.store.submit(sources).result()
    viewer.window._models.feed.add([QUrl.fromLocalFile(str(file))])
    qtbot.waitUntil(lambda: [feed.where for feed in known(viewer)] == [host.feed])
    assert viewer.window.shell.property("name") == "sources"
    assert len(viewer.house.store.submit(sources).result()) == len(before) + 1, "its folder is not added"


def test_a_host_on_this_device_is_asked_only_by_the_viewers_word(
    qtbot: QtBot, paths: Paths, host: Host, request: pytest.FixtureRequest
) -> None:
    stocked(paths, 5)
    viewer = Viewer(paths, qtbot, make_client=lambda stopped: Client(pace=Pace(gap_s=0), stopped=stopped))
    request.addfinalizer(viewer.leave)
    viewer.settle()
    viewer.press(K.Key_N, CTRL)
    qtbot.waitUntil(lambda: focused(viewer) == "sourceField")
    say(viewer, f"127.0.0.1:{host.server.port}/feed")
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: focused(viewer) == "refuseHome", timeout=10_000)
    assert host.server.connections == 0
    viewer.press(K.Key_Tab)
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: focused(viewer) == "add", timeout=10_000)
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: [feed.on_my_network for feed in known(viewer)] == [True], timeout=10_000)
