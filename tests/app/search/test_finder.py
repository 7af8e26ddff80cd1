"""Clips are found by their words, by what they mean, and by another clip."""

import pytest

from app.clips import catalogue
from app.clips.findings import KeptFindings, keep
from app.clips.vectors import LOOK, packed
from app.search.finder import Finder
from app.search.question import Hit, Like, Words
from app.store.database import Store
from tests.app.clips.samples import found
from tests.app.search.catalogues import middle, stock, think


@pytest.fixture
def finder(store: Store) -> Finder:
    stock(store)
    return Finder(store, think)


def test_the_clip_of_all_that_was_asked_for_comes_first(finder: Finder) -> None:
    hits = finder.answer(Words("a dog on the beach", 10))
    assert hits[0] == Hit("shore")
    assert {hit.clip for hit in hits} == {"shore", "hound", "sand"}


def test_near_copies_are_one_hit(finder: Finder) -> None:
    hits = finder.answer(Words("dog", 10))
    assert Hit("hound", ("hound again",)) in hits


def test_what_means_nothing_finds_nothing(finder: Finder) -> None:
    assert finder.answer(Words("blorf", 10)) == ()
    assert finder.answer(Words("  ", 10)) == ()


def test_without_the_model_words_alone_find(store: Store) -> None:
    stock(store)
    wordy = Finder(store, lambda _text: None)
    assert [hit.clip for hit in wordy.answer(Words("dog", 10))] == ["hound", "shore"]
    assert wordy.answer(Words("a hound at the sea", 10)) == ()


def test_more_like_a_clip_begins_with_the_most_alike_and_leaves_the_clip_out(finder: Finder) -> None:
    hits = finder.answer(Like("shore", 10))
    assert {hit.clip for hit in hits} == {"hound", "sand"}
    assert finder.answer(Like("shore", 1)) == hits[:1]
    assert finder.answer(Like("cup", 10)) == ()
    assert finder.answer(Like("unheard of", 10)) == ()


def test_its_own_copies_are_not_more_like_a_clip(finder: Finder) -> None:
    assert [hit.clip for hit in finder.answer(Like("hound", 10))] == ["shore"]


def test_what_comes_in_or_goes_meanwhile_counts(store: Store, finder: Finder) -> None:
    assert finder.answer(Words("tea", 10)) == (Hit("cup"),)
    catalogue.save(store, 1, [found("pot", title="A clip", duration_s=3.0)])
    meaning = think("tea")
    look = middle(["beach"], LOOK)
    assert meaning is not None and look is not None
    keep(store, [KeptFindings("pot", "1", look=packed(look), meaning=packed(meaning))])
    assert {hit.clip for hit in finder.answer(Words("tea", 10))} == {"cup", "pot"}
    catalogue.gone(store, 1, ["/clips/cup.mp4"])
    assert finder.answer(Words("tea", 10)) == (Hit("pot"),)
