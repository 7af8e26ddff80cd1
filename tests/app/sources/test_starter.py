"""The starter clips are a source like any other."""

from app.clips.far import far_id, save_far
from app.clips.feeds import add_feed
from app.clips.fetched import Fetched, note_fetched
from app.clips.sources import add_source, sources
from app.sources.adding import retire_starter
from app.sources.starter import KIND, ensure_starter, starter_folder
from app.store.database import Store
from tests.app.clips.far_samples import PUBLISHED, far


def test_the_starter_clips_are_added_once(store: Store) -> None:
    assert ensure_starter(store) == ensure_starter(store)
    (row,) = sources(store)
    assert (row.kind, row.where) == (KIND, str(starter_folder()))


def test_a_moved_program_finds_its_starter_clips_again(store: Store) -> None:
    add_source(store, KIND, "/where/it/was/assets/starter", "Starter clips")
    own = add_source(store, "folder", "/clips", "Clips")
    kept = ensure_starter(store)
    assert {row.id for row in sources(store)} == {own, kept}


def test_the_starter_clips_stay_until_a_clip_of_the_viewer_is_here(store: Store) -> None:
    ensure_starter(store)
    save_far(store, add_feed(store, "rss", "https://tube.example", "A feed"), "rss", [far("a")])
    assert not retire_starter(store)
    note_fetched(store, Fetched(far_id("rss", "a"), "a.mp4", 7, PUBLISHED))
    assert retire_starter(store)
    assert [row.kind for row in sources(store)] == ["rss"]


def test_the_starter_clips_lie_beside_the_code() -> None:
    assert starter_folder().is_dir()
