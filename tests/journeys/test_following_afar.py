"""Following somebody of an open feed: what is new is fetched and plays, and nobody is asked for more unasked."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clips.far import far_id, save_far
from app.clips.far_clip import FarClip, Rendition
from app.clips.feeds import add_feed
from app.clips.findings import KeptFindings, keep
from app.events.follows import creator
from app.feed.following import POLICY
from app.network.client import Client
from app.network.late import MakeClient
from app.paths import Paths
from app.store.database import Store
from tests.app.network.conftest import Serve, serve
from tests.app.network.server import answer
from tests.journeys.conftest import stocked
from tests.journeys.near import client_near
from tests.journeys.viewer import Viewer
from tests.ui.beside import named, press, reach, texts, wait_for

__all__ = ["serve"]

K = Qt.Key
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(20_000)


class Host:
    """A host with the clips of Ann and nothing else. It notes what it is `asked` for."""

    def __init__(self, serve: Serve) -> None:
        self.asked: list[str] = []
        self.server = serve(self._reply)
        self.base = f"http://a.example:{self.server.port}"

    def _reply(self, path: str) -> list[bytes]:
        self.asked.append(path)
        return [answer(MP4) if path.endswith(".mp4") else answer(b"", "404 Not Found")]

    def client(self, stopped: Event) -> Client:
        return client_near(self.server.port, stopped)

    def clip(self, name: str) -> FarClip:
        page = f"{self.base}/{name}"
        files, whole = (Rendition(f"{page}.mp4"),), f"{self.base}/@ann"
        return FarClip(name, f"Rain {name}", page, files, creator="Ann", creator_page=whole, duration_s=8.0)


@pytest.fixture
def host(serve: Serve) -> Host:
    return Host(serve)


@pytest.fixture
def make_client(host: Host) -> MakeClient:
    return host.client


@pytest.fixture
def viewer(sit_down: Callable[[], Viewer], paths: Paths, host: Host) -> Viewer:
    """Somebody who follows Ann, and whose feed of a whole server just brought two clips of hers."""
    stocked(paths, 4)
    viewer = sit_down()
    viewer.settle()

    def comes_in(store: Store) -> None:
        source = add_feed(store, "mastodon", host.base, "A whole server")
        save_far(store, source, "mastodon", [host.clip("1"), host.clip("2")])
        keep(store, [KeptFindings(far_id("mastodon", name), "made up", sensitive=0.0) for name in ("1", "2")])

    viewer.house.store.submit(comes_in).result()
    viewer.house.session.word.toggle_follow(creator("Ann", "A whole server"))
    return viewer


def plays_followed(viewer: Viewer) -> bool:
    placed, ring = viewer.house.session._line.current, viewer.house.ring.state
    return placed is not None and placed.policy == POLICY and ring.ready and ring.key == placed.clip.id


def test_what_is_new_is_fetched_when_the_feed_is_opened_and_plays_once_it_is_here(
    viewer: Viewer, host: Host, qtbot: QtBot
) -> None:
    assert host.asked == []
    viewer.press(K.Key_G)
    qtbot.waitUntil(lambda: plays_followed(viewer), timeout=20_000)
    assert viewer.clip.creator == "Ann" and viewer.clip.is_here
    assert {path.rpartition(".")[2] for path in host.asked} == {"mp4"}, "nothing but the clips is asked for"


def test_a_creators_own_page_is_asked_only_when_the_viewer_wants_to_add_it(
    viewer: Viewer, host: Host, qtbot: QtBot
) -> None:
    viewer.press(K.Key_G)
    qtbot.waitUntil(lambda: plays_followed(viewer), timeout=20_000)
    viewer.press(K.Key_B)
    wait_for(qtbot, viewer.window, "addSubject")
    head = {"Fediverse  ·  A whole server", f"{host.base}/@ann", "Add all of Ann"}
    assert head <= {*texts(named(viewer.window, "subject"))}
    assert not any("ann" in path for path in host.asked)
    reach(viewer.window, "addSubject")
    press(viewer.window, K.Key_Return)
    wait_for(qtbot, viewer.window, "sources")
    qtbot.waitUntil(lambda: any("ann" in path for path in host.asked))
