"""What is forgotten leaves no trace."""

from datetime import timedelta, timezone
from pathlib import Path

import pytest

from app.clips import catalogue
from app.clips.queue import KeptPlace, load_queue, save_queue
from app.clips.sources import add_source
from app.events.event import Event, Kind
from app.events.log import all_events, append, forget, live_events, undo
from app.store.database import Store
from tests.app.clips.samples import found
from tests.app.events.samples import START, event


def logged(store: Store, *events: Event) -> list[Event]:
    append(store, *events)
    return list(events)


def test_a_forgotten_clip_leaves_the_other_events(store: Store) -> None:
    _, other, _ = logged(store, event(Kind.LIKED, "a"), event(Kind.LIKED, "b"), event(Kind.WATCHED, "a"))
    assert forget(store, clip="a") == 2
    assert all_events(store) == [other]


def test_a_moment_forgets_all_that_came_after(store: Store) -> None:
    events = logged(store, *[event(Kind.SHOWN, "a") for _ in range(4)])
    assert forget(store, since=events[2].at) == 2
    assert all_events(store) == events[:2]


def test_nothing_is_forgotten_unless_it_is_said_what(store: Store) -> None:
    events = logged(store, event(Kind.LIKED, "a"))
    assert forget(store) == 0
    assert all_events(store) == events


@pytest.mark.parametrize("written", ["coffee", "#Coffee"])
def test_a_tag_takes_its_clips_its_chip_and_its_refusal_along(store: Store, written: str) -> None:
    source = add_source(store, "folder", "/clips", "Clips")
    catalogue.save(store, source, [found("a", tags=("tea", "coffee")), found("b", tags=("coffee shop",))])
    _, kept, _, _, also = logged(
        store,
        event(Kind.LIKED, "a"),
        event(Kind.LIKED, "b"),
        event(Kind.CHOSE_TOPIC, topic="coffee"),
        event(Kind.NOT_INTERESTED, "c", what="tag:coffee"),
        event(Kind.CHOSE_TOPIC, topic="tea"),
    )
    assert forget(store, tag=written) == 3
    assert all_events(store) == [kept, also]


def test_an_undo_forgets_what_it_named(store: Store) -> None:
    gone, kept = logged(store, event(Kind.LIKED, "a"), event(Kind.LIKED, "b"))
    both = undo(store, [gone.id, kept.id], START, "session")
    forget(store, clip="a")
    assert live_events(store) == []
    assert {e.id: dict(e.detail) for e in all_events(store)}[both.id] == {"events": [kept.id]}


def test_undos_and_redos_of_what_is_forgotten_go_with_it(store: Store) -> None:
    (liked,) = logged(store, event(Kind.LIKED, "a"))
    undone = undo(store, [liked.id], START, "session")
    undo(store, [undone.id], START, "session")
    assert forget(store, clip="a") == 1
    assert all_events(store) == []


def test_the_kept_order_is_forgotten_since_its_reasons_tell_of_the_events(store: Store) -> None:
    save_queue(store, [KeptPlace("a", 1.0, 1.0, "policy", "[]", "[]")])
    logged(store, event(Kind.LIKED, "a"))
    forget(store, clip="a")
    assert load_queue(store, 1) == []


def test_a_clip_that_was_kept_for_its_history_goes_with_it(store: Store) -> None:
    source = add_source(store, "folder", "/clips", "Clips")
    catalogue.save(store, source, [found("a")])
    logged(store, event(Kind.LIKED, "a"))
    catalogue.gone(store, source, ["/clips/a.mp4"])
    assert store.connection.execute("SELECT id FROM clips").fetchall() == [("a",)]
    forget(store, everything=True)
    assert store.connection.execute("SELECT id FROM clips").fetchall() == []


def test_no_byte_of_a_forgotten_note_is_left_in_the_folder(store: Store, database: Path) -> None:
    logged(store, event(Kind.COMMENTED, "a", text="a most private thought"), event(Kind.LIKED, "b"))
    forget(store, clip="a")
    assert all(b"private thought" not in file.read_bytes() for file in database.parent.iterdir())


def test_a_moment_of_another_zone_is_the_same_moment(store: Store) -> None:
    events = logged(store, event(Kind.LIKED, "a"), event(Kind.LIKED, "b"))
    elsewhere = events[1].at.astimezone(timezone(timedelta(hours=5, minutes=45)))
    assert forget(store, since=elsewhere) == 1
