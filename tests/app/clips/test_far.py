"""Clips of open feeds are clips like all others, and what they have elsewhere is kept with them."""

from datetime import UTC, datetime, timedelta

import pytest

from app.clips import catalogue
from app.clips.far import (
    Elsewhere,
    elsewhere,
    far_id,
    known_far,
    note_parts,
    page_of,
    save_far,
)
from app.clips.far_clip import Chapter, FarParts, Rendition, Subtitle
from app.clips.far_digest import digest, has_other_words
from app.clips.far_newest import newest_far
from app.clips.feeds import add_feed, feed, feeds
from app.clips.fetched import Fetched, fetched, keep_offline, note_fetched, note_poster
from app.clips.findings import KeptFindings, keep
from app.clips.lacking import count_lacking, is_held, lacking
from app.clips.sources import folders, remove_source, sources
from app.events.event import Kind
from app.events.log import append, forget
from app.store.database import Store
from tests.app.clips.far_samples import PUBLISHED, far
from tests.app.events.samples import event

A = far_id("peertube", "a")


@pytest.fixture
def tube(store: Store) -> int:
    return add_feed(store, "peertube", "https://tube.example/videos", "A tube")


def fetch(store: Store, clip: str) -> None:
    store.fetched.mkdir(exist_ok=True)
    (store.fetched / f"{clip}.mp4").write_bytes(b"picture")
    note_fetched(store, Fetched(clip, f"{clip}.mp4", 7, PUBLISHED))


def test_what_a_feed_says_of_a_clip_is_in_the_catalogue(store: Store, tube: int) -> None:
    save_far(
        store, tube, "peertube", [far("a", creator="ann", tags=("tea",), views=7, labels=("loud\nnoise",))]
    )
    clip = catalogue.clip(store, A)
    assert clip is not None
    assert (clip.title, clip.where, clip.creator) == ("Title of a", "https://tube.example/w/a", "ann")
    assert (clip.tags, clip.views, clip.published) == (("tea",), 7, PUBLISHED)
    assert (clip.source, clip.source_title, clip.labels) == (tube, "A tube", ("loud noise",))
    assert (sources(store)[0].clips, clip.is_here) == (1, False)


def test_where_its_parts_are_is_kept_to_the_letter(store: Store, tube: int) -> None:
    parts = FarParts(
        (Rendition("https://tube.example/a.m3u8", "hls", "application/x-mpegurl", 360, 640),),
        (Subtitle("https://tube.example/a.vtt", "pt-BR"),),
        (Chapter(2.5, "Söße\n"),),
        "https://tube.example/a.jpg",
        "https://tube.example/c/ann",
        "https://tube.example/a/comments",
        3,
    )
    said = {name: getattr(parts, name) for name in FarParts.__slots__}
    save_far(store, tube, "peertube", [far("a", **said)])
    told_by = feed(store, tube)
    assert told_by is not None
    assert elsewhere(store, A) == Elsewhere(A, told_by, "https://tube.example/w/a", parts)
    assert elsewhere(store, "another") is None


def test_one_clip_of_two_sources_is_one_clip_until_both_are_removed(store: Store, tube: int) -> None:
    other = add_feed(store, "peertube", "https://other.example", "Other")
    for source in (tube, other):
        save_far(store, source, "peertube", [far("a")])
    assert [clip.id for clip in catalogue.clips(store)] == [A]
    remove_source(store, tube)
    assert (found := elsewhere(store, A)) is not None and found.feed.source == other
    remove_source(store, other)
    assert catalogue.clips(store) == [] and elsewhere(store, A) is None


def test_an_edit_keeps_history_picture_and_what_was_measured(store: Store, tube: int) -> None:
    save_far(store, tube, "peertube", [far("a", width=720, height=1280)])
    note_poster(store, A, "a.jpg")
    added = catalogue.clips(store)[0].added
    later = PUBLISHED + timedelta(days=1)
    save_far(
        store, tube, "peertube", [far("a", title="Better", updated=later, page="https://tube.example/new")]
    )
    (clip,) = catalogue.clips(store)
    assert (clip.title, clip.added, clip.where) == ("Better", added, "https://tube.example/new")
    assert (clip.poster, clip.width) == (str(store.posters / "a.jpg"), 720)


def test_a_list_that_names_no_files_takes_none_back(store: Store, tube: int) -> None:
    save_far(store, tube, "peertube", [far("a", subtitles=(Subtitle("https://tube.example/a.vtt"),))])
    before = elsewhere(store, A)
    save_far(store, tube, "peertube", [far("a", title="Better", renditions=())])
    assert elsewhere(store, A) == before
    note_parts(store, A, FarParts(thread="https://tube.example/a"))
    assert (found := elsewhere(store, A)) is not None and found.parts.renditions == ()


def test_the_newest_are_those_that_were_published_last_whenever_they_came_in(store: Store, tube: int) -> None:
    save_far(store, tube, "peertube", [far("a"), far("b", published=None)])
    save_far(store, tube, "peertube", [far("older", published=PUBLISHED - timedelta(days=1))])
    ids = {far_id("peertube", name): name for name in ("a", "b", "older")}
    assert [ids[clip] for clip in newest_far(store, 3)] == ["a", "older", "b"]
    fetch(store, A)
    assert [ids[clip] for clip in newest_far(store, 1)] == ["older"]


def test_half_a_character_in_an_address_takes_no_other_clip_along(store: Store, tube: int) -> None:
    save_far(store, tube, "peertube", [far("a", poster="https://tube.example/\ud800"), far("b")])
    assert len(catalogue.clips(store)) == 2
    assert (found := elsewhere(store, A)) is not None and found.parts == FarParts()


def test_other_counts_are_no_other_words() -> None:
    known = digest(far("a", views=1))
    assert not has_other_words(far("a", views=2, likes=3, comments=4), known)
    assert digest(far("a", views=2)) != known
    assert has_other_words(far("a", caption="edited"), known)


def test_what_a_feed_had_is_known_by_identity(store: Store, tube: int) -> None:
    save_far(store, tube, "peertube", [far("a"), far("at://did:plc:x/é")])
    assert known_far(store, tube) == {each: digest(far(each)) for each in ("a", "at://did:plc:x/é")}
    catalogue.gone(store, tube, ["a"])
    assert set(known_far(store, tube)) == {"at://did:plc:x/é"}


def test_a_clip_without_a_page_goes_by_the_address_of_its_file() -> None:
    assert page_of(far("a", page="")) == "https://tube.example/a.mp4"
    assert page_of(far("a", page="javascript:alert(1)", renditions=())) == ""


@pytest.mark.parametrize(
    ("said", "found", "counts"),
    [
        (None, None, 1.0),
        (False, None, 0.0),
        (True, None, 1.0),
        (None, 0.2, 0.2),
        (False, 0.7, 0.7),
        (True, 0.2, 1.0),
    ],
)
def test_a_clip_counts_as_sensitive_until_somebody_says_otherwise(
    store: Store, tube: int, said: bool | None, found: float | None, counts: float
) -> None:
    save_far(store, tube, "peertube", [far("a", sensitive=said)])
    if found is not None:
        keep(store, [KeptFindings(A, "1", sensitive=found)])
    assert [clip.sensitive for clip in catalogue.clips(store)] == [counts]


def test_a_fetched_clip_is_here_and_can_be_analysed(store: Store, tube: int) -> None:
    save_far(store, tube, "peertube", [far("a"), far("b")])
    assert lacking(store, ["1"], 9) == []
    fetch(store, A)
    (clip,) = lacking(store, ["1"], 9)
    assert (clip.where, clip.is_here, count_lacking(store, ["1"])) == (
        str(store.fetched / f"{A}.mp4"),
        True,
        1,
    )
    assert is_held(store, A, 7, 12345) and not is_held(store, A, 8, 12345)


def test_what_was_fetched_goes_with_its_source_even_if_the_clip_has_a_history(
    store: Store, tube: int
) -> None:
    save_far(store, tube, "peertube", [far("a")])
    fetch(store, A)
    keep_offline(store, A, kept=True)
    append(store, event(Kind.LIKED, A))
    remove_source(store, tube)
    assert list(store.fetched.iterdir()) == []
    assert store.connection.execute("SELECT count(*) FROM fetched").fetchone() == (0,)
    assert store.connection.execute("SELECT id FROM clips").fetchall() == [(A,)]


def test_what_was_fetched_may_stay_when_its_source_is_removed(store: Store, tube: int) -> None:
    save_far(store, tube, "peertube", [far("a", sensitive=False, labels=("loud",)), far("b")])
    fetch(store, A)
    remove_source(store, tube, keep_fetched=True)
    (clip,) = catalogue.clips(store)
    assert (clip.id, clip.is_here, clip.sensitive, clip.labels) == (A, True, 0.0, ("loud",))
    assert elsewhere(store, A) is None and folders(store) == [] and feeds(store) == []
    (kept,) = sources(store)
    assert (kept.title, kept.clips, fetched(store)[0].kept_offline) == ("Kept clips", 1, True)
    remove_source(store, kept.id)
    assert sources(store) == [] and list(store.fetched.iterdir()) == []


def test_a_file_that_came_too_late_is_not_noted(store: Store, tube: int) -> None:
    save_far(store, tube, "peertube", [far("a")])
    remove_source(store, tube)
    assert not note_fetched(store, Fetched(A, "a.mp4", 7, PUBLISHED))


def test_forgetting_a_clip_forgets_when_it_was_played(store: Store, tube: int) -> None:
    save_far(store, tube, "peertube", [far("a")])
    note_fetched(store, Fetched(A, "a.mp4", 7, PUBLISHED, last_played=datetime(2026, 11, 24, tzinfo=UTC)))
    append(store, event(Kind.SHOWN, A))
    forget(store, clip=A)
    assert store.connection.execute("SELECT last_played FROM fetched").fetchall() == [(None,)]
