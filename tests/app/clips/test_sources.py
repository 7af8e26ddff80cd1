"""Sources come and go."""

import os
from datetime import UTC, datetime

from app.clips import catalogue
from app.clips.sources import SourceRow, add_source, mark_refreshed, remove_source, sources
from app.events.event import Kind
from app.events.log import append
from app.store.database import Store
from tests.app.clips.samples import found
from tests.app.events.samples import event


def test_the_same_place_is_one_source(store: Store) -> None:
    first = add_source(store, "folder", "/clips", "Clips")
    assert add_source(store, "folder", "/clips", "Again") == first
    assert [source.title for source in sources(store)] == ["Clips"]


def test_a_source_says_what_it_has_and_how_its_refresh_went(store: Store) -> None:
    odd = os.fsdecode(b"/clips/\xff\n")
    source = add_source(store, "folder", odd, f"Odd {odd}")
    catalogue.save(store, source, [found("a"), found("a", "/clips/copy.mp4"), found("b")])
    at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    mark_refreshed(store, source, at, "The folder is not there.")
    title = "Odd /clips/?\n"
    assert sources(store) == [SourceRow(source, "folder", odd, title, 2, at, "The folder is not there.")]
    mark_refreshed(store, source, at, None)
    assert sources(store)[0].error is None


def test_a_removed_source_takes_its_clips_but_no_history(store: Store) -> None:
    source, other = (add_source(store, "folder", where, where) for where in ("/clips", "/other"))
    catalogue.save(store, source, [found("a"), found("b"), found("c")])
    catalogue.save(store, other, [found("b", "/other/b.mp4")])
    append(store, event(Kind.LIKED, "c"))
    remove_source(store, source)
    assert [(clip.id, clip.where) for clip in catalogue.clips(store)] == [("b", "/other/b.mp4")]
    assert store.connection.execute("SELECT id FROM clips ORDER BY id").fetchall() == [("b",), ("c",)]
    assert [row.id for row in sources(store)] == [other]
