"""Files come, move and go; clips and their history stay."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clips import catalogue
from app.clips.catalogue import KnownFile, Refused
from app.clips.sources import add_source
from app.events.event import Kind
from app.events.log import append
from app.store.database import Store, open_store
from tests.app.clips.samples import found
from tests.app.events.samples import event

NAMES = st.binary(min_size=1, max_size=255).filter(lambda name: b"\0" not in name and b"/" not in name)


@pytest.fixture
def source(store: Store) -> int:
    return add_source(store, "folder", "/clips", "Clips")


def rows(store: Store) -> set[str]:
    """All clips that are kept, playable or not."""
    return {id_ for (id_,) in store.connection.execute("SELECT id FROM clips")}


def test_a_moved_file_keeps_its_clip_and_its_history(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("a")])
    append(store, event(Kind.LIKED, "a"))
    added = catalogue.clips(store)[0].added
    catalogue.gone(store, source, ["/clips/a.mp4"])
    assert catalogue.clip(store, "a") is None
    catalogue.save(store, source, [found("a", "/clips/new/b.mp4", added=None)])
    (moved,) = catalogue.clips(store)
    assert (moved.id, moved.where, moved.added) == ("a", "/clips/new/b.mp4", added)


def test_a_copy_is_the_same_clip(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("a", mtime_ns=1), found("a", "/clips/copy.mp4", mtime_ns=2)])
    assert [clip.where for clip in catalogue.clips(store)] == ["/clips/copy.mp4"]
    catalogue.gone(store, source, ["/clips/copy.mp4"])
    assert [clip.where for clip in catalogue.clips(store)] == ["/clips/a.mp4"]


def test_a_file_with_new_content_is_a_new_clip(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("a", "/clips/x.mp4")])
    catalogue.save(store, source, [found("b", "/clips/x.mp4", mtime_ns=2)])
    assert [clip.id for clip in catalogue.clips(store)] == ["b"]
    assert rows(store) == {"b"}


def test_what_the_latest_file_says_of_a_clip_counts(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("a", caption="first")])
    catalogue.save(store, source, [found("a", caption="second", title="New")])
    assert [(clip.caption, clip.title) for clip in catalogue.clips(store)] == [("second", "New")]


def test_a_clip_without_file_or_history_goes_with_its_poster(store: Store, source: int) -> None:
    store.posters.mkdir()
    poster = store.posters / "a.jpg"
    poster.touch()
    catalogue.save(store, source, [found("a", poster=str(poster))])
    assert catalogue.clips(store)[0].poster == str(poster)
    catalogue.gone(store, source, ["/clips/a.mp4"])
    assert rows(store) == set()
    assert not poster.exists()


def test_a_clip_with_a_history_stays_without_being_playable(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("a")])
    append(store, event(Kind.WATCHED, "a"))
    catalogue.gone(store, source, ["/clips/a.mp4"])
    assert catalogue.clips(store) == []
    assert rows(store) == {"a"}


def test_a_refused_file_is_known_with_its_sentence(store: Store, source: int) -> None:
    catalogue.refuse(store, source, [Refused("/clips/x.mp4", 5, 7, "It is not a video.")])
    assert catalogue.known_files(store, source) == {
        "/clips/x.mp4": KnownFile("/clips/x.mp4", 5, 7, "", "It is not a video.")
    }
    assert [(p.where, p.why) for p in catalogue.problems(store)] == [("/clips/x.mp4", "It is not a video.")]


def test_a_refused_file_that_was_mended_is_a_clip_and_the_other_way_round(store: Store, source: int) -> None:
    catalogue.refuse(store, source, [Refused("/clips/a.mp4", 5, 7, "It is not a video.")])
    catalogue.save(store, source, [found("a")])
    assert catalogue.known_files(store, source) == {"/clips/a.mp4": KnownFile("/clips/a.mp4", 1000, 1, "a")}
    catalogue.refuse(store, source, [Refused("/clips/a.mp4", 5, 7, "It is cut off.")])
    assert (len(catalogue.clips(store)), len(catalogue.problems(store))) == (0, 1)
    assert rows(store) == set()


def test_a_batch_is_taken_in_whole_or_not_at_all(store: Store, source: int) -> None:
    with pytest.raises(OverflowError):
        catalogue.save(store, source, [found("a"), found("b", width=1 << 70)])
    assert catalogue.known_files(store, source) == {}
    assert rows(store) == set()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NAMES)
def test_any_file_name_comes_back(store: Store, source: int, name: bytes) -> None:
    path = f"/clips/{os.fsdecode(name)}"
    catalogue.save(store, source, [found("a", path, title=path)])
    assert set(catalogue.known_files(store, source)) == {path}
    assert [clip.where for clip in catalogue.clips(store)] == [path]
    catalogue.gone(store, source, [path])
    assert catalogue.known_files(store, source) == {}


def seconds(folder: Path, count: int, batch: int) -> float:
    store = open_store(folder / "ownfeed.sqlite3")
    source = add_source(store, "folder", "/clips", "Clips")
    clips = [found(f"{n:032x}", caption="some words about it", tags=("tea", "coffee")) for n in range(count)]
    start = time.perf_counter()
    for first in range(0, count, batch):
        catalogue.save(store, source, clips[first : first + batch])
    took = time.perf_counter() - start
    assert len(catalogue.clips(store)) == count
    store.close()
    return took


def test_batches_of_a_scan_are_cheaper_than_single_files(tmp_path: Path) -> None:
    single, batches = seconds(tmp_path / "single", 1000, 1), seconds(tmp_path / "batches", 10_000, 50)
    assert batches / 10_000 < single / 1000
