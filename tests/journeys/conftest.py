"""The whole program but libVLC: a catalogue on disk, the wiring, the real QML, and the silent engine."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import settings
from app.clips.catalogue import Found, save
from app.clips.clip import Clip
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.network.late import MakeClient, guarded
from app.paths import Paths
from app.store.database import open_store
from tests.journeys.viewer import Viewer

TOPICS = (
    *("tea", "trains", "origami", "foxes", "knots", "stars"),
    *("kites", "bread", "chess", "moss", "bells", "tides"),
)


def stocked(paths: Paths, count: int = 120) -> list[Clip]:
    """Put clips of twelve topics into a new catalogue; the silent engine plays them without their files."""
    clips = [
        Clip(
            id=f"{number:032x}",
            title=f"{TOPICS[number % len(TOPICS)].title()} {number}",
            where=f"/nowhere/{number}.mp4",
            tags=(TOPICS[number % len(TOPICS)],),
            hashtags=(TOPICS[number % len(TOPICS)],),
            creator=f"Maker {number % 17}",
            duration_s=8.0,
            width=90,
            height=160,
        )
        for number in range(count)
    ]
    store = open_store(paths.database)
    try:
        source = add_source(store, "made up", "/nowhere", "Nowhere")
        save(store, source, [Found(clip, clip.where, 1, 1) for clip in clips])
        keep(store, [KeptFindings(clip.id, "made up", sensitive=0.0) for clip in clips])
        settings.put(store, "first_run_done", True)
        settings.put(store, "reduced_motion", "on")
    finally:
        store.close()
    return clips


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.of(tmp_path / "data")


@pytest.fixture
def make_client() -> MakeClient:
    """What reaches the network once something is asked for; journeys with a host of their own bring another."""
    return guarded


@pytest.fixture
def sit_down(qtbot: QtBot, paths: Paths, make_client: MakeClient) -> Iterator[Callable[[], Viewer]]:
    """Starts the program; each call is a start of its own, after the one before was closed."""
    viewers: list[Viewer] = []

    def start() -> Viewer:
        for earlier in viewers:
            earlier.leave()
        viewers.append(Viewer(paths, qtbot, make_client=make_client))
        return viewers[-1]

    yield start
    for viewer in viewers:
        viewer.leave()
    viewers.clear()
    qtbot.wait(0)


@pytest.fixture
def viewer(paths: Paths, sit_down: Callable[[], Viewer]) -> Viewer:
    """A viewer in front of many clips, the first of which is on stage."""
    stocked(paths)
    return sit_down()
