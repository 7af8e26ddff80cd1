"""What was found in a clip is kept with it, and the viewer's word wins."""

import pytest

from app.clips import catalogue
from app.clips.clip import Clip, Finding
from app.clips.findings import KeptFindings, document, keep
from app.clips.sources import add_source
from app.events.event import Event, Kind
from app.events.log import append, forget, undo
from app.store.database import Store
from tests.app.clips.samples import found
from tests.app.events.samples import START, event

CAT, TEA = Finding("cat", "object", 0.75), Finding("tea", "topic", 0.5)


@pytest.fixture
def source(store: Store) -> int:
    return add_source(store, "folder", "/clips", "Clips")


@pytest.fixture
def known(store: Store, source: int) -> str:
    """The clip "a", with findings."""
    catalogue.save(store, source, [found("a")])
    keep(store, [KeptFindings("a", "1", (TEA, CAT), "en", 0.25, document='{"faces": 2}')])
    return "a"


def clip(store: Store) -> Clip:
    (only,) = catalogue.clips(store)
    return only


def correction(finding: Finding, right: bool) -> Event:
    return event(Kind.CORRECTED, "a", tag=finding.name, kind=finding.kind, right=right)


def test_a_clip_tells_what_was_found_surest_first(store: Store, known: str) -> None:
    assert clip(store).found == (CAT, TEA)
    assert (clip(store).language, clip(store).sensitive) == ("en", 0.25)
    assert document(store, known) == '{"faces": 2}'


def test_of_a_clip_that_was_not_analysed_nobody_claims_to_know(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("a")])
    assert (clip(store).found, clip(store).sensitive, clip(store).language) == ((), None, "")
    assert document(store, "a") is None


def test_the_source_knows_the_language_better_than_analysis(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("a", language="fr")])
    keep(store, [KeptFindings("a", "1", language="en")])
    assert clip(store).language == "fr"


def test_new_findings_take_the_place_of_earlier_ones(store: Store, known: str) -> None:
    keep(store, [KeptFindings(known, "2", (TEA,))])
    assert clip(store).found == (TEA,)
    assert document(store, known) == "{}"


def test_a_clip_that_is_gone_takes_its_findings_along(store: Store, source: int, known: str) -> None:
    catalogue.gone(store, source, ["/clips/a.mp4"])
    keep(store, [KeptFindings(known, "2", (TEA,))])
    for table in ("findings", "found_tags", "found_documents", "found_vectors"):
        assert store.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_a_moved_clip_keeps_its_findings(store: Store, source: int, known: str) -> None:
    catalogue.save(store, source, [found(known, "/clips/new.mp4", mtime_ns=2)])
    catalogue.gone(store, source, ["/clips/a.mp4"])
    assert clip(store).found == (CAT, TEA)


def test_what_the_viewer_denies_is_not_there_and_what_they_add_is_certain(store: Store, known: str) -> None:
    dog = Finding("dog", "object", 1.0)
    append(store, correction(CAT, right=False), correction(dog, right=True))
    assert clip(store).found == (dog, TEA)
    keep(store, [KeptFindings(known, "2", (CAT, TEA))])
    assert clip(store).found == (dog, TEA)


@pytest.mark.usefixtures("known")
def test_the_later_word_on_a_finding_counts(store: Store) -> None:
    append(store, correction(CAT, right=False), correction(CAT, right=True))
    assert clip(store).found == (Finding("cat", "object", 1.0), TEA)


@pytest.mark.usefixtures("known")
def test_an_undone_correction_never_was(store: Store) -> None:
    denied = correction(CAT, right=False)
    append(store, denied)
    undo(store, [denied.id], START, "session")
    assert clip(store).found == (CAT, TEA)


@pytest.mark.usefixtures("known")
def test_the_viewer_says_whether_a_clip_is_sensitive(store: Store) -> None:
    append(store, event(Kind.CORRECTED, "a", tag="sensitive", kind="sensitive", right=False))
    assert clip(store).sensitive == 0.0
    append(store, event(Kind.CORRECTED, "a", tag="sensitive", kind="sensitive", right=True))
    assert clip(store).sensitive == 1.0


def test_forgetting_a_tag_forgets_what_was_found_to_have_it(store: Store, known: str) -> None:
    append(store, event(Kind.LIKED, known), event(Kind.CORRECTED, "b", tag="cat", kind="object", right=True))
    assert forget(store, tag="cat") == 2
