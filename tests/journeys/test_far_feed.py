"""Clips of open feeds on stage: fetched before they are wanted, and without ever waiting for the network."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app import settings
from app.clips.far import far_id, save_far
from app.clips.far_clip import FarClip, Rendition
from app.clips.feeds import add_feed
from app.network.client import Client
from app.network.late import MakeClient
from app.paths import Paths
from app.player.port import Control, Media
from app.player.silent import SilentEngine
from app.stock.haulage import SILENT
from app.store.database import open_store
from tests.app.network.conftest import Serve, serve
from tests.app.network.server import Server, answer
from tests.journeys.conftest import stocked
from tests.journeys.near import client_near
from tests.journeys.viewer import Viewer

__all__ = ["serve"]

MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(20_000)
CLIPS = 40


class Host:
    """An open feed's host: it has the files of all clips until it is `gone`."""

    def __init__(self, serve: Serve) -> None:
        self.gone = Event()
        self.server: Server = serve(self._reply)
        self.base = f"http://a.example:{self.server.port}"

    def _reply(self, _path: str) -> list[bytes]:
        return [answer(b"", "500 Gone")] if self.gone.is_set() else [answer(MP4)]

    def client(self, stopped: Event) -> Client:
        return client_near(self.server.port, stopped)


@pytest.fixture
def host(serve: Serve) -> Host:
    return Host(serve)


@pytest.fixture
def make_client(host: Host) -> MakeClient:
    return host.client


def follow(paths: Paths, host: Host) -> None:
    """Put a feed with nothing but words into a catalogue."""
    store = open_store(paths.database)
    try:
        source = add_feed(store, "rss", f"{host.base}/feed", "A feed")
        save_far(store, source, "rss", [far(host, number) for number in range(CLIPS)])
        settings.put(store, "first_run_done", True)
        settings.put(store, "reduced_motion", "on")
    finally:
        store.close()


def far(host: Host, number: int) -> FarClip:
    page = f"{host.base}/{number}"
    file = Rendition(f"{page}.mp4", height=480, bytes=len(MP4))
    return FarClip(f"{number}", f"Clip {number}", page, (file,), duration_s=8.0, sensitive=False)


def ready(viewer: Viewer) -> Callable[[], bool]:
    """Whether the next clip is one that was not on stage yet."""
    session = viewer.house.session
    return lambda: any(placed.clip.id not in session.wish().session[:-1] for placed in session.coming()[:1])


def test_a_feed_of_nothing_but_far_clips_plays_from_files(
    sit_down: Callable[[], Viewer], paths: Paths, host: Host, qtbot: QtBot
) -> None:
    follow(paths, host)
    viewer = sit_down()
    viewer.settle()
    seen = [viewer.clip.id]
    for _ in range(6):
        qtbot.waitUntil(ready(viewer))
        viewer.swipe()
        seen.append(viewer.clip.id)
    assert len(set(seen)) == 7
    assert Path(viewer.clip.where).parent == paths.fetched
    fetched = [head for head in host.server.heads if b".mp4" in head]
    assert len(fetched) <= 7 + 4, "no more is fetched than a few clips ahead"


def test_when_the_network_goes_the_feed_goes_on_and_comes_back_by_itself(
    sit_down: Callable[[], Viewer], paths: Paths, host: Host, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.stock.patience.SILENT_S", 0.1)
    monkeypatch.setattr("app.stock.patience.FIRST_S", 0.1)
    follow(paths, host)
    viewer = sit_down()
    viewer.settle()
    viewer.watch(3.0)
    qtbot.waitUntil(lambda: len(viewer.house.session.coming()) >= 2)
    host.gone.set()
    before = viewer.clip.id
    for _ in range(8):
        qtbot.waitUntil(lambda: bool(viewer.house.session.coming()))
        viewer.swipe()
    qtbot.waitUntil(lambda: viewer.sees.notice == SILENT, timeout=10_000)
    assert viewer.house.ring.state.ready and viewer.clip.id
    shown = {event.clip for event in viewer.log()}
    host.gone.clear()
    qtbot.waitUntil(lambda: viewer.sees.notice == "", timeout=10_000)
    qtbot.waitUntil(lambda: any(p.clip.id not in shown for p in viewer.house.session.coming()))
    assert before in shown


def test_a_clip_chosen_by_hand_is_fetched_for_the_stage(
    sit_down: Callable[[], Viewer], paths: Paths, host: Host, qtbot: QtBot
) -> None:
    stocked(paths, 20)
    follow(paths, host)
    viewer = sit_down()
    viewer.settle()
    chosen = far_id("rss", "7")
    viewer.house.session.play(chosen)
    qtbot.waitUntil(lambda: viewer.clip.id == chosen and viewer.house.ring.state.ready)
    assert Path(viewer.clip.where).read_bytes() == MP4


def test_a_clip_chosen_by_hand_that_cannot_be_had_leaves_the_stage_as_it_is(
    sit_down: Callable[[], Viewer], paths: Paths, host: Host, qtbot: QtBot
) -> None:
    stocked(paths, 20)
    follow(paths, host)
    host.gone.set()
    viewer = sit_down()
    viewer.settle()
    before = viewer.clip.id
    viewer.house.session.play(far_id("rss", "7"))
    qtbot.waitUntil(lambda: "cannot be fetched just now" in viewer.sees.notice)
    assert viewer.clip.id == before and viewer.house.ring.state.ready


def test_the_player_never_gets_an_address(
    sit_down: Callable[[], Viewer], paths: Paths, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Media] = []
    load = SilentEngine.load

    def watched(engine: SilentEngine, slot: int, generation: int, media: Media, control: Control) -> None:
        given.append(media)
        load(engine, slot, generation, media, control)

    monkeypatch.setattr(SilentEngine, "load", watched)
    stocked(paths, 5)
    follow(paths, host)
    viewer = sit_down()
    viewer.settle()
    for _ in range(5):
        viewer.swipe()
    assert given and not [media for media in given if "://" in media.path]
