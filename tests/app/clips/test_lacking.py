"""Clips are analysed in a good order, none twice, and a clip that breaks it is set aside."""

import pytest

from app.clips import catalogue
from app.clips.findings import KeptFindings, keep
from app.clips.lacking import TRIES, SetAside, count_lacking, lacking, note_failure, set_aside
from app.clips.queue import KeptPlace, save_queue
from app.clips.sources import add_source
from app.store.database import Store
from tests.app.clips.samples import found


@pytest.fixture(autouse=True)
def _four_clips(store: Store) -> None:
    source = add_source(store, "folder", "/clips", "Clips")
    catalogue.save(store, source, [found(name) for name in "abcd"])


def ids(store: Store, *versions: str, n: int = 9) -> list[str]:
    return [clip.id for clip in lacking(store, versions, n)]


def test_what_comes_next_in_the_feed_is_analysed_first_then_the_newest(store: Store) -> None:
    save_queue(store, [KeptPlace(clip, 0.0, 1.0, "", "[]", "[]") for clip in "ba"])
    assert ids(store, "1") == ["b", "a", "d", "c"]
    assert ids(store, "1", n=3) == ["b", "a", "d"]


def test_known_content_is_never_analysed_twice(store: Store) -> None:
    keep(store, [KeptFindings("d", "1")])
    assert ids(store, "1") == ["c", "b", "a"]
    assert count_lacking(store, ["1"]) == 3


def test_a_new_version_analyses_anew_and_one_that_is_as_good_does_not(store: Store) -> None:
    keep(store, [KeptFindings("d", "full"), KeptFindings("c", "light")])
    assert ids(store, "full") == ["c", "b", "a"]
    assert ids(store, "full", "light") == ["b", "a"]


def test_a_clip_without_a_file_waits_for_it(store: Store) -> None:
    catalogue.gone(store, 1, ["/clips/d.mp4"])
    assert ids(store, "1") == ["c", "b", "a"]


def test_a_clip_that_breaks_its_analysis_twice_is_set_aside_with_a_sentence(store: Store) -> None:
    assert not note_failure(store, "d", "1", "It broke.")
    assert ids(store, "1") == ["d", "c", "b", "a"]
    assert note_failure(store, "d", "1", "It broke again.")
    assert ids(store, "1") == ["c", "b", "a"]
    assert set_aside(store) == [SetAside("d", "It broke again.")]


def test_what_cannot_change_is_set_aside_at_once(store: Store) -> None:
    assert note_failure(store, "d", "1", "It is no video.", tries=TRIES)


def test_another_version_tries_again(store: Store) -> None:
    note_failure(store, "d", "1", "It broke.", tries=TRIES)
    assert ids(store, "2") == ["d", "c", "b", "a"]
    assert not note_failure(store, "d", "2", "It broke.")
    assert ids(store, "2") == ["d", "c", "b", "a"]


def test_findings_end_the_failures(store: Store) -> None:
    note_failure(store, "d", "1", "It broke.")
    keep(store, [KeptFindings("d", "1")])
    assert not note_failure(store, "d", "2", "It broke.")


def test_the_failure_of_a_clip_that_is_gone_is_not_kept(store: Store) -> None:
    assert not note_failure(store, "gone", "1", "It broke.", tries=TRIES)
