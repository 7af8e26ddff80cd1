"""What the viewer keeps stays on this device: on stage, after a start, beside what has to go, and by a door."""

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.__main__ import main
from app.clips.far import far_id
from app.clips.fetched import fetched
from app.feed.state import Toast
from app.network.late import MakeClient
from app.paths import Paths
from app.stock.keeping import KEPT
from app.store.database import Store
from tests.app.network.conftest import Serve, serve
from tests.journeys.conftest import stocked
from tests.journeys.test_far_feed import MP4, Host, follow
from tests.journeys.viewer import Viewer

__all__ = ["serve"]

K = Qt.Key


@pytest.fixture
def host(serve: Serve) -> Host:
    return Host(serve)


@pytest.fixture
def make_client(host: Host) -> MakeClient:
    return host.client


def kept(store: Store) -> list[str]:
    return [each.clip for each in fetched(store) if each.kept_offline]


def test_a_clip_is_kept_by_a_key_and_that_is_taken_back_by_another(
    sit_down: Callable[[], Viewer], paths: Paths, host: Host, qtbot: QtBot
) -> None:
    follow(paths, host)
    viewer = sit_down()
    viewer.settle()
    qtbot.waitUntil(lambda: viewer.sees.offline is False)
    viewer.press(K.Key_D)
    qtbot.waitUntil(lambda: viewer.sees.offline is True)
    assert viewer.sees.toast == Toast(KEPT)
    assert viewer.house.store.submit(kept).result() == [viewer.clip.id]
    viewer.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: viewer.sees.offline is False)
    assert viewer.house.store.submit(kept).result() == []


class Door:
    """`ownfeed keep` over one data folder."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def __call__(self, *words: str, code: int = 0) -> str:
        done = CliRunner().invoke(main, ["--data-dir", str(self._data), *words])
        assert done.exit_code == code, done.output
        return done.output


@pytest.fixture
def door(paths: Paths) -> Door:
    return Door(paths.data)


def test_a_door_fetches_keeps_lists_and_lets_go(
    door: Door, paths: Paths, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(paths, host)
    monkeypatch.setattr("app.doors.keep.client", lambda _proxy: host.client(Event()))
    clip = far_id("rss", "7")
    (listed,) = json.loads(door("keep", clip, "--json"))["kept"]
    assert (listed["clip"], listed["title"], listed["bytes"]) == (clip, "Clip 7", len(MP4))
    assert (paths.fetched / clip).read_bytes() == MP4
    assert f"{len(MP4):,} bytes  Clip 7" in door("keep")
    assert json.loads(door("keep", clip, "--no-longer", "--json")) == {"kept": [], "bytes": 0}
    assert (paths.fetched / clip).exists(), "it goes once room is needed"


def test_a_door_says_why_a_clip_is_not_kept(
    door: Door, paths: Paths, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    (mine,) = stocked(paths, 1)
    follow(paths, host)
    monkeypatch.setattr("app.doors.keep.client", lambda _proxy: host.client(Event()))
    assert "lies in a folder of yours" in door("keep", mine.id, code=2)
    assert "No clip that can be played" in door("keep", "nobody", code=2)
    host.gone.set()
    assert "a.example" in door("keep", far_id("rss", "7"), code=1)
    assert json.loads(door("keep", "--json"))["kept"] == []
