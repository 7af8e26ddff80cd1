"""The library holds what the log says."""

import pytest

from app.clips import catalogue
from app.clips.sources import add_source
from app.events.event import Event, Kind
from app.events.log import append, undo
from app.feed.library import Collection, found, kept
from app.store.database import Store
from tests.app.clips.samples import found as sample
from tests.app.events.samples import event

WORDS = [(Collection.SAVED, Kind.SAVED, Kind.UNSAVED), (Collection.LIKED, Kind.LIKED, Kind.UNLIKED)]


pytestmark = pytest.mark.usefixtures("source")


@pytest.fixture
def source(store: Store) -> int:
    source = add_source(store, "folder", "/clips", "My clips")
    catalogue.save(store, source, [sample(name) for name in "abc"])
    return source


def say(store: Store, kind: Kind, clip: str) -> Event:
    said = event(kind, clip)
    append(store, said)
    return said


def ids(store: Store, collection: Collection, n: int = 10) -> list[str]:
    return [each.clip.id for each in kept(store, collection, n)]


@pytest.mark.parametrize(("collection", "yes", "no"), WORDS)
def test_the_latest_word_decides_and_stands_first(
    store: Store, collection: Collection, yes: Kind, no: Kind
) -> None:
    said = [
        say(store, kind, clip) for kind, clip in [(yes, "b"), (yes, "a"), (yes, "c"), (no, "c"), (yes, "b")]
    ]
    assert ids(store, collection) == ["b", "a"]
    assert ids(store, collection, 1) == ["b"]
    assert kept(store, collection, 1)[0].at == said[-1].at


@pytest.mark.parametrize(("collection", "yes", "no"), WORDS)
def test_what_was_taken_back_counts_as_never_said(
    store: Store, collection: Collection, yes: Kind, no: Kind
) -> None:
    say(store, yes, "a")
    refusal = say(store, no, "a")
    undo(store, [refusal.id], refusal.at, "s")
    assert ids(store, collection) == ["a"]


def test_the_history_has_each_clip_once_by_its_last_showing(store: Store) -> None:
    for clip in "abca":
        say(store, Kind.SHOWN, clip)
    assert ids(store, Collection.HISTORY) == ["a", "c", "b"]


def test_a_clip_that_cannot_be_played_now_is_left_out_and_comes_back(store: Store, source: int) -> None:
    say(store, Kind.SAVED, "a")
    say(store, Kind.SAVED, "b")
    catalogue.gone(store, source, ["/clips/b.mp4"])
    assert ids(store, Collection.SAVED, 1) == ["a"]
    catalogue.save(store, source, [sample("b", "/clips/moved.mp4")])
    assert ids(store, Collection.SAVED) == ["b", "a"]


def test_a_search_goes_over_all_clips_and_stops_at_its_number(store: Store) -> None:
    assert [(each.clip.id, each.at) for each in found(store, "title of b", 5)] == [("b", None)]
    assert len(found(store, "title", 2)) == 2
