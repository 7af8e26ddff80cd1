"""The starter clips are a source like any other."""

from app.clips.sources import add_source, sources
from app.sources.starter import KIND, ensure_starter, starter_folder
from app.store.database import Store


def test_the_starter_clips_are_added_once(store: Store) -> None:
    assert ensure_starter(store) == ensure_starter(store)
    (row,) = sources(store)
    assert (row.kind, row.where) == (KIND, str(starter_folder()))


def test_a_moved_program_finds_its_starter_clips_again(store: Store) -> None:
    add_source(store, KIND, "/where/it/was/assets/starter", "Starter clips")
    own = add_source(store, "folder", "/clips", "Clips")
    kept = ensure_starter(store)
    assert {row.id for row in sources(store)} == {own, kept}


def test_the_starter_clips_lie_beside_the_code() -> None:
    assert starter_folder().is_dir()
