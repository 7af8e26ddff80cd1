"""What a start and an order take does not grow with all that is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.bench.scale.fill import fill
from app.clips import catalogue
from app.events.log import live_events
from app.feed.opening import read_opening
from app.paths import Paths
from app.sources.starter import starter_folder
from app.store.database import Store, open_store

FEW, MANY, EVENTS = 300, 3000, 1000


def steps(store: Store, work: Callable[[Store], object]) -> int:
    """How many of SQLite's own instructions some work takes, by the hundred: no load changes that."""
    taken = 0

    def step() -> int:
        nonlocal taken
        taken += 1
        return 0

    store.connection.set_progress_handler(step, 100)
    work(store)
    store.connection.set_progress_handler(None, 0)
    return taken


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """A small catalogue."""
    return made(tmp_path_factory.mktemp("few"), FEW)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Ten times as many clips, and the same log."""
    return made(tmp_path_factory.mktemp("many"), MANY)


def made(folder: Path, clips: int) -> Paths:
    """A catalogue of this size."""
    paths = Paths.of(folder)
    fill(paths, clips, EVENTS, sorted(starter_folder().glob("*.mp4")))
    return paths


def test_a_made_up_catalogue_has_as_many_clips_and_events_as_were_wanted(many: Paths) -> None:
    store = open_store(many.database)
    clips, events = catalogue.clips(store), live_events(store)
    store.close()
    assert len(clips) == MANY
    assert all(Path(clip.where).is_file() for clip in clips[:: MANY // 10])
    assert 0.9 * EVENTS <= len(events) <= 1.1 * EVENTS
    assert {event.clip for event in events} <= {clip.id for clip in clips}
    assert events == sorted(events, key=lambda event: (event.at, event.id))


def test_what_a_start_reads_does_not_grow_with_the_catalogue(few: Paths, many: Paths) -> None:
    took = []
    for paths in (few, many):
        store = open_store(paths.database)
        took.append(steps(store, read_opening))
        store.close()
    assert took[1] <= 1.5 * took[0]
