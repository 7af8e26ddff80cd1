"""The plain statement is what the learner does, not what somebody once wrote about it."""

from datetime import UTC, datetime

import pytest

from app.clips.sources import add_source
from app.events.event import Event, Kind
from app.events.log import append
from app.insights.statement import DEEDS, ONLY_KEPT, VIEWINGS, Counted, counted, origins
from app.store.database import Store
from personalization import Settings


def stated(settings: Settings) -> dict[str, Counted]:
    return {each.deed: each for each in counted(settings)}


def test_each_kind_of_event_is_stated() -> None:
    assert len(counted(Settings())) == len(Kind) - 2 + len(VIEWINGS)


def test_what_counts_is_stated_with_its_weight_and_the_rest_as_saying_nothing() -> None:
    found = stated(Settings())
    assert all(found[deed].target is not None for deed in DEEDS.values())
    assert all(found[deed].target is None for deed in ONLY_KEPT.values())
    assert found["You like a clip"].weight == 3
    assert (found["You watch a clip to its end"].target or 0) > 0.8
    assert found["You leave a clip within two seconds"].target == 0


@pytest.mark.parametrize(
    ("settings", "deed"),
    [
        (Settings(like=0.5), "You like a clip"),
        (Settings(finish=0.5), "You watch a clip to its end"),
        (Settings(leave=0.5), "You leave a clip within two seconds"),
    ],
)
def test_what_the_viewer_weighs_differently_is_stated_so(settings: Settings, deed: str) -> None:
    assert stated(settings)[deed].weight == stated(Settings())[deed].weight / 2


def test_a_folder_is_no_reason_for_a_connection(store: Store) -> None:
    add_source(store, "folder", "/somewhere", "Holidays")
    add_source(store, "rss", "https://example.org/feed", "Example")
    assert [(origin.title, origin.networked) for origin in origins(store)] == [
        ("Holidays", False),
        ("Example", True),
    ]


def test_a_list_by_url_is_a_reason_for_a_connection_and_one_in_a_file_is_none(store: Store) -> None:
    for id_, where in (("1", "/somewhere/calm.csv"), ("2", "https://lists.example/wild.csv")):
        detail = {"title": where, "where": where, "action": "hide"}
        append(store, Event(id_, datetime(2026, 11, 24, tzinfo=UTC), "s", Kind.LIST_ADDED, detail=detail))
    assert [origin.networked for origin in origins(store)] == [False, True]
