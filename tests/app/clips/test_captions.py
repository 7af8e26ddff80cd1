"""Captions of a fetched clip stay as long as its file, and the clip is found by what is said in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.clips import catalogue
from app.clips.captions import captions, note_captions
from app.clips.far import far_id, save_far
from app.clips.far_clip import FarClip, Rendition
from app.clips.feeds import add_feed
from app.clips.fetched import Fetched, note_fetched, note_gone
from app.store.database import Store, open_store

NOW = datetime(2026, 11, 24, tzinfo=UTC)
A = far_id("rss", "a")
FAR = FarClip("a", "Tea", "https://a.example/a", (Rendition("https://a.example/a.mp4"),), caption="A pot.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A feed with one clip that is here, and what is said in it."""
    store = open_store(tmp_path / "ownfeed.sqlite3")
    save_far(store, add_feed(store, "rss", "https://a.example/feed", "A feed"), "rss", [FAR])
    note_fetched(store, Fetched(A, A, 100, NOW))
    note_captions(store, A, "WEBVTT …", "marzipan for all")
    yield store
    store.close()


def caption(store: Store) -> str:
    clip = catalogue.clip(store, A)
    assert clip is not None
    return clip.caption


def test_a_clip_is_found_by_what_is_said_in_it(store: Store) -> None:
    assert captions(store, A) == "WEBVTT …"
    assert [clip.id for clip in catalogue.search(store, "marzipan", 5)] == [A]
    note_captions(store, A, "WEBVTT …", "marzipan for all")
    assert caption(store) == "A pot.\nmarzipan for all"


def test_what_is_said_stays_when_the_feed_changes_its_words(store: Store) -> None:
    save_far(store, 1, "rss", [replace(FAR, caption="A kettle.")])
    assert caption(store) == "A kettle.\nmarzipan for all"


def test_captions_go_with_the_file(store: Store) -> None:
    note_gone(store, [A])
    assert captions(store, A) == ""
    note_captions(store, A, "WEBVTT …", "too late")
    assert captions(store, A) == ""
