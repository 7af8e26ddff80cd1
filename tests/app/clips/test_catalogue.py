"""The catalogue finds what it knows."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clips import catalogue
from app.clips.catalogue import Topic
from app.clips.sources import add_source
from app.store.database import Store
from tests.app.clips.samples import found


@pytest.fixture
def source(store: Store) -> int:
    return add_source(store, "folder", "/clips", "My clips")


def ids(clips: list[catalogue.Clip]) -> list[str]:
    return [clip.id for clip in clips]


def test_a_clip_comes_back_as_it_was_found(store: Store, source: int) -> None:
    known = found(
        "a",
        caption="Two\nlines ☕",
        hashtags=("Latte Art", "コーヒー"),
        tags=("latte art",),
        creator="ada",
        loudness_lufs=-14.5,
        licence="CC0",
        language="en",
        published=datetime(2020, 2, 29, 23, 59, 59, 123456, UTC),
        views=1 << 40,
        likes=0,
        poster=str(store.posters / "a.jpg"),
        source=source,
        source_title="My clips",
        where="/clips/a.mp4",
    )
    catalogue.save(store, source, [known])
    assert catalogue.clip(store, "a") == known.clip


def test_clips_come_in_the_order_in_which_they_were_added(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("b"), found("c"), found("a")])
    assert ids(catalogue.clips(store)) == ["a", "b", "c"]
    assert ids(catalogue.newest(store, 2)) == ["c", "b"]


def test_clips_can_be_asked_for_by_id_and_by_source(store: Store, source: int) -> None:
    other = add_source(store, "folder", "/other", "Other")
    catalogue.save(store, source, [found("a"), found("b")])
    catalogue.save(store, other, [found("c")])
    assert ids(catalogue.clips(store, ids=["c", "a", "unknown"])) == ["a", "c"]
    assert ids(catalogue.clips(store, source=other)) == ["c"]
    assert ids(catalogue.clips(store, ids=["a"], source=other)) == []
    assert catalogue.clip(store, "unknown") is None


@pytest.mark.parametrize("text", ["latte", "LAT", "cafe", "müller", "muller lat", "コーヒー", "#latte!"])
def test_search_finds_beginnings_of_words_whatever_the_accents(store: Store, source: int, text: str) -> None:
    known = found("a", title="Café", hashtags=("latte", "コーヒー"), creator="Müller")
    catalogue.save(store, source, [known, found("b")])
    assert ids(catalogue.search(store, text)) == ["a"]


def test_search_forgets_old_words_and_clips_that_cannot_be_played(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("a", caption="espresso")])
    catalogue.save(store, source, [found("a", caption="matcha")])
    assert ids(catalogue.search(store, "espresso")) == []
    assert ids(catalogue.search(store, "matcha")) == ["a"]
    catalogue.gone(store, source, ["/clips/a.mp4"])
    assert ids(catalogue.search(store, "matcha")) == []


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text() | st.text(alphabet='"*^:(){}+-ANDORNEAR ') | st.text(alphabet="\ud800a"))
def test_search_takes_any_text(store: Store, text: str) -> None:
    assert isinstance(catalogue.search(store, text), list)


def test_the_index_agrees_with_the_clips(store: Store, source: int) -> None:
    catalogue.save(store, source, [found(name, caption=f"word {name}") for name in "abcdef"])
    catalogue.save(store, source, [found("c", caption="another")])
    catalogue.gone(store, source, ["/clips/d.mp4"])
    store.connection.execute("INSERT INTO clips_fts(clips_fts, rank) VALUES ('integrity-check', 1)")


def test_topics_are_the_tags_that_most_playable_clips_have(store: Store, source: int) -> None:
    catalogue.save(
        store, source, [found("a", tags=("tea", "art")), found("b", tags=("tea",)), found("c", tags=("x",))]
    )
    catalogue.gone(store, source, ["/clips/c.mp4"])
    assert catalogue.topics(store, 5) == [Topic("tea", 2), Topic("art", 1)]
    assert catalogue.topics(store, 1) == [Topic("tea", 2)]
