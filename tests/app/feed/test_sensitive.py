"""Clips of strangers count as sensitive until somebody says otherwise, and the viewer's setting says what then."""

from datetime import UTC, datetime

import pytest

from app import settings
from app.clips import catalogue
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.feed.ruled import given, ruling_of
from app.preferences import read_all
from app.rules.matcher import Matcher
from app.rules.ruling import Verdict
from app.rules.sentences import why
from app.store.database import Store
from tests.app.clips.samples import found

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def verdict(store: Store, clip: str) -> Verdict:
    known = catalogue.clip(store, clip)
    assert known is not None
    return Matcher(ruling_of(store, read_all(store), NOW)).verdict(known)


@pytest.fixture
def store(store: Store) -> Store:
    catalogue.save(store, add_source(store, "folder", "/mine", "Mine"), [found("own")])
    catalogue.save(
        store, add_source(store, "peertube", "tube.example", "Tube"), [found("strange", "/strange.mp4")]
    )
    return store


def test_a_clip_of_an_open_feed_is_blurred_until_a_look_at_it_says_not(store: Store) -> None:
    blurred = verdict(store, "strange")
    assert blurred.blurred_by is not None
    assert why(blurred) == "This clip may be sensitive."
    keep(store, [KeptFindings("strange", "test", sensitive=0.1)])
    assert verdict(store, "strange") == Verdict()


def test_an_own_clip_is_shown_until_a_look_at_it_says_not_to(store: Store) -> None:
    assert verdict(store, "own") == Verdict()
    keep(store, [KeptFindings("own", "test", sensitive=0.9)])
    assert verdict(store, "own").blurred_by is not None


@pytest.mark.parametrize(
    ("choice", "hides", "blurs"), [("hide", True, False), ("blur", False, True), ("show", False, False)]
)
def test_the_setting_says_what_becomes_of_it(store: Store, choice: str, hides: bool, blurs: bool) -> None:
    settings.put(store, "sensitive", choice)
    found = verdict(store, "strange")
    assert (found.hidden_by is not None, found.blurred_by is not None) == (hides, blurs)
    assert len(given(read_all(store))) == (choice != "show")
