"""Two installs say the same to a host, byte for byte, from adding a feed to the words of others below a clip."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.clips import catalogue
from app.clips.far import elsewhere
from app.clips.feeds import feed
from app.network.client import Client
from app.network.grant import Grant
from app.sources.caption_files import from_afar
from app.sources.far.adding import add_offer, found
from app.sources.far.refresh import refresh_feed
from app.sources.far.threads import Threads
from app.sources.feeds.registry import ADAPTERS
from app.stock.fetching import fetch_clip, fetch_poster
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.network.conftest import ClientOf, Serve, client_of, serve
from tests.app.network.server import answer
from tests.app.stock.test_pictures import picture

__all__ = ["client_of", "serve"]

ITEM = """<item><guid>1</guid><title>A cat</title><enclosure url="/a.mp4" type="video/mp4" length="9"/>
    <media:thumbnail url="/a.jpg"/><wfw:commentRss>{host}/comments</wfw:commentRss>
    <podcast:transcript url="/a.vtt" type="text/vtt" language="en"/></item>"""
FEED = """<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:podcast="https://podcastindex.org/namespace/1.0">
    <channel><title>Cats</title>{items}</channel></rss>"""
SAID = "<item><guid>9</guid><title>By Ann</title><description>What a cat!</description></item>"
SESSION = ["/feed", "/feed", "/feed", "/a.jpg", "/a.mp4", "/a.vtt", "/comments"]


class Cats:
    """What the host holds. Each answer comes with a cookie and with marks, to know the visitor again by."""

    host = ""

    def __call__(self, path: str) -> Iterator[bytes]:
        there = {
            "/feed": (FEED.format(items=ITEM.format(host=self.host)).encode(), "application/rss+xml"),
            "/comments": (FEED.format(items=SAID).encode(), "application/rss+xml"),
            "/a.jpg": (picture("jpg"), "image/jpeg"),
            "/a.mp4": (b"\x00\x00\x00\x18ftypmp42" + bytes(5000), "video/mp4"),
            "/a.vtt": (b"WEBVTT\n\n00:01.000 --> 00:02.000\nMeow\n", "text/vtt"),
        }
        body, kind = there[path]
        yield answer(body, Content_Type=kind, ETag='"v1"', Set_Cookie="id=42; Path=/")


class Install:
    """A data folder of its own, with a store and a client."""

    def __init__(self, folder: Path, client: Client) -> None:
        folder.mkdir()
        self.folder, self.client = folder, client
        self.store = StoreThread(folder / "ownfeed.sqlite3")

    def ask(self, work: Callable[[Store], Any]) -> Any:
        return self.store.submit(work).result(20)

    def sit_through(self, host: str, qtbot: QtBot) -> None:
        """Add a feed, refresh it twice, have its clip with all that belongs to it, and read what others wrote."""
        typed = f"{host}/feed"
        source = self.ask(lambda store: add_offer(store, found(typed, lambda: self.client)[0], typed))
        for _ in range(2):
            known = self.ask(lambda store: feed(store, source))
            assert refresh_feed(known, ADAPTERS[known.kind], self.client, self.store.submit).error is None
        [clip] = self.ask(catalogue.clips)
        there = self.ask(lambda store: elsewhere(store, clip.id))
        part, grant = self.folder / "part", Grant.of(typed)
        assert fetch_poster(self.client, there.parts.poster, grant, part, Path.read_bytes)
        assert fetch_clip(self.client, there.parts.renditions[0], grant, part, 800)
        assert "Meow" in from_afar(self.client, there, ["en"])
        self._read_comments(clip.id, qtbot)

    def _read_comments(self, clip: str, qtbot: QtBot) -> None:
        threads, told = Threads(self.store, lambda: self.client), list[Any]()
        threads.changed.connect(told.append)
        threads.open(clip)
        qtbot.waitUntil(lambda: bool(told) and not told[-1].asking, timeout=20_000)
        assert [each.text for each in told[-1].comments] == ["What a cat!"]
        threads.close()


def test_two_installs_say_the_same_in_a_whole_session(
    serve: Serve, client_of: ClientOf, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cats, said = Cats(), []
    server = serve(cats)
    cats.host = f"http://a.example:{server.port}"
    for name, language in (("anna", "de_DE.UTF-8"), ("bob", "C")):
        for variable in ("LANG", "LC_ALL", "LANGUAGE"):
            monkeypatch.setenv(variable, language)
        monkeypatch.setenv("HOME", str(tmp_path / name))
        monkeypatch.setenv("USER", name)
        server.heads.clear()
        install = Install(tmp_path / name, client_of(server))
        install.sit_through(cats.host, qtbot)
        install.store.shut()
        said.append(tuple(server.heads))
    assert [head.split()[1].decode() for head in said[0]] == SESSION
    assert said[0] == said[1]
    assert b"cookie" not in b"".join(said[0]).lower() and b"If-None-Match" in said[0][2]
