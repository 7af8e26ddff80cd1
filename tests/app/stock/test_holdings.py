"""What is here on disk and what the catalogue says of it are one, whatever ended the program."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.clips import catalogue
from app.clips.far import far_id, save_far
from app.clips.far_clip import FarClip, Rendition
from app.clips.feeds import add_feed
from app.clips.fetched import Fetched, fetched, keep_offline
from app.clips.sources import remove_source
from app.stock import holdings, use
from app.stock.folder import part_of, settle
from app.stock.use import Use
from app.store.database import Store, open_store

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
A, B, C = (far_id("rss", name) for name in "abc")


def far(name: str) -> FarClip:
    page = f"https://a.example/{name}"
    return FarClip(name, f"Title of {name}", page, (Rendition(f"{page}.mp4"),))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with one feed of three clips."""
    store = open_store(tmp_path / "ownfeed.sqlite3")
    source = add_feed(store, "rss", "https://a.example/feed", "A feed")
    clips = [
        FarClip(name, name, f"https://a.example/{name}", (Rendition(f"https://a.example/{name}.mp4"),))
        for name in "abc"
    ]
    save_far(store, source, "rss", clips)
    yield store
    store.close()


def bring(store: Store, clip: str, size_bytes: int = 100, at: datetime = AT) -> Fetched:
    part = part_of(store.fetched, clip)
    part.write_bytes(b"x" * size_bytes)
    each = Fetched(clip, settle(part), size_bytes, at)
    assert holdings.take(store, each)
    return each


def is_here(store: Store, clip: str) -> bool:
    found = catalogue.clip(store, clip)
    assert found is not None
    return found.is_here and Path(found.where).is_file()


def test_a_clip_that_came_is_here(store: Store) -> None:
    assert not (found := catalogue.clip(store, A)) or not found.is_here
    bring(store, A)
    assert is_here(store, A) and holdings.load(store) == (Fetched(A, A, 100, AT),)


def test_a_clip_that_was_removed_while_it_came_leaves_no_file(store: Store) -> None:
    part = part_of(store.fetched, A)
    part.write_bytes(b"x")
    each = Fetched(A, settle(part), 1, AT)
    remove_source(store, 1)
    assert not holdings.take(store, each)
    assert not list(store.fetched.iterdir())


def test_a_start_puts_in_order_what_a_crash_left(store: Store) -> None:
    bring(store, A)
    bring(store, B)
    (store.fetched / B).unlink()
    part_of(store.fetched, C).write_bytes(b"half of it")
    (store.fetched / C).write_bytes(b"whole, but never noted")
    assert [each.clip for each in holdings.load(store)] == [A]
    assert [file.name for file in store.fetched.iterdir()] == [A]
    assert is_here(store, A) and not is_here(store, B) and len(fetched(store)) == 1


def test_a_first_start_makes_no_folder(store: Store) -> None:
    assert holdings.load(store) == () and not store.fetched.exists()


def test_what_makes_room_can_be_fetched_again(store: Store) -> None:
    bring(store, A)
    bring(store, B, at=AT.replace(hour=13))
    keep_offline(store, A, True)
    assert holdings.make_room(store, 99, ()) == (B,)
    assert is_here(store, A) and not is_here(store, B) and not (store.fetched / B).exists()


def test_the_use_of_what_was_fetched_is_counted_by_day(store: Store) -> None:
    one, _ = bring(store, A, 1000), bring(store, B, 500)
    holdings.stage(store, one, AT)
    holdings.stage(store, fetched(store)[0], AT)
    use.count(store, AT.date(), Use(played=250))
    day = use.since(store, AT.date())
    assert day == Use(1500, 1000, 250)
    assert (day.unseen, day.unplayed) == (500, 1250)
    assert use.since(store, date(2026, 11, 25)) == Use()
