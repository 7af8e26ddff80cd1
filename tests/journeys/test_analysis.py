"""While the feed plays, its clips are looked into by the models that come along."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import settings
from app.bench.footage import fill
from app.clips import catalogue
from app.paths import Paths
from app.store.database import open_store
from tests.app.sources.media import render
from tests.journeys.viewer import Viewer

KITTEN = "The little kitten is sleeping in its basket."
LONG_MS = 180_000
"""The models are loaded in three seconds, or in a minute on a busy computer."""


@pytest.fixture
def at_home(paths: Paths, tmp_path: Path, sit_down: Callable[[], Viewer]) -> Iterator[Viewer]:
    """A viewer with two clips of their own."""
    folder = tmp_path / "clips"
    folder.mkdir()
    for grey in (60, 180):
        render(folder / f"{grey}.mp4", grey, description=KITTEN)
    store = open_store(paths.database)
    settings.put(store, "first_run_done", True)
    store.close()
    fill(paths, [folder])
    yield sit_down()


def test_what_clips_show_is_found_while_they_play(qtbot: QtBot, at_home: Viewer, paths: Paths) -> None:
    background = at_home.house.background
    with qtbot.waitSignal(background.found, timeout=LONG_MS) as told:
        at_home.watch(0.5)
    store = open_store(paths.database)
    clips = catalogue.clips(store)
    store.close()
    assert sorted(told.args[0]) == sorted(clip.id for clip in clips)
    assert {clip.language for clip in clips} == {"en"}
    assert all("pets" in {finding.name for finding in clip.found} for clip in clips)
    at_home.settle()
    analyst = background._shift._analyst
    assert analyst is not None
    children = analyst.children
    assert all(child.alive for child in children)
    at_home.leave()
    assert not any(child.alive for child in children)
