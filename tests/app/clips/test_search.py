"""Words find the clips that have them, and those in which they were seen or heard."""

import pytest

from app.clips import catalogue
from app.clips.clip import Finding
from app.clips.findings import KeptFindings, keep
from app.clips.search import noticed, written
from app.clips.sources import add_source
from app.events.event import Kind
from app.events.log import append, live_events, undo
from app.store.database import Store
from tests.app.clips.samples import found
from tests.app.events.samples import START, event


@pytest.fixture(autouse=True)
def _stocked(store: Store) -> None:
    """Clips a and b, in which something was seen, and c that says so."""
    source = add_source(store, "folder", "/clips", "Clips")
    catalogue.save(store, source, [found("a"), found("b"), found("c", caption="A dog!")])
    keep(
        store, [KeptFindings("a", "1", (Finding("dog", "object", 0.5), Finding("palm tree", "object", 0.9)))]
    )
    keep(store, [KeptFindings("b", "1", (Finding("dog", "object", 0.75),))])


def test_what_was_noticed_is_found_by_its_name_surest_first(store: Store) -> None:
    assert noticed(store, "Dog") == ["b", "a"]
    assert noticed(store, "my dog!", 1) == ["b"]
    assert written(store, "dog") == ["c"]


def test_a_name_of_two_words_is_one_name(store: Store) -> None:
    assert noticed(store, "palm  tree") == ["a"]
    assert noticed(store, "palm") == []


@pytest.mark.parametrize("text", ["", " ", "#!", "'\"*", "\ud800"])
def test_without_a_word_nothing_is_found(store: Store, text: str) -> None:
    assert written(store, text) == noticed(store, text) == []


def test_what_cannot_be_played_is_not_found(store: Store) -> None:
    catalogue.gone(store, 1, ["/clips/b.mp4"])
    assert noticed(store, "dog") == ["a"]


def test_the_viewers_word_on_a_finding_counts_in_the_search(store: Store) -> None:
    append(store, event(Kind.CORRECTED, "b", tag="dog", kind="object", right=False))
    append(store, event(Kind.CORRECTED, "c", tag="dog", kind="topic", right=True))
    assert noticed(store, "dog") == ["c", "a"]
    undo(store, [each.id for each in live_events(store)], START, "session")
    assert noticed(store, "dog") == ["b", "a"]


def test_of_a_word_that_very_many_have_the_latest_are_ranked(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.clips.search.RANKED", 3)
    captions = ["A dog", "A dog and a dog", "A dog, a cat and a cow", "A dog again", "A cow"]
    for name, caption in zip("pqrst", captions, strict=True):
        catalogue.save(store, 1, [found(name, caption=caption)])
    assert written(store, "dog", 9) == ["q", "s", "r"]
    assert {*written(store, "dog")} == {*"cpqrs"}
    assert written(store, "cow", 9) == ["t", "r"]
