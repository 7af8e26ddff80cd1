"""The log keeps, takes back and brings again."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.events.event import Event, Kind
from app.events.log import all_events, append, forget, live_events, undo
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.events.samples import START, event


def test_an_event_comes_back_as_it_was(store: Store) -> None:
    watched = event(Kind.WATCHED, "clip", duration_s=9.5, loops=2, note="ünï ☕ \u202e")
    append(store, watched)
    assert all_events(store) == live_events(store) == [watched]


def test_an_event_that_is_there_already_is_left_as_it_is(store: Store) -> None:
    first = event(Kind.LIKED, "clip")
    append(store, first)
    append(store, Event(first.id, first.at, "another", Kind.SAVED, "clip"))
    assert all_events(store) == [first]


def test_events_are_kept_all_or_none(store: Store) -> None:
    unwritable = Event("id", START, "session", Kind.LIKED, "clip", 1.0, {"not JSON": START})
    try:
        append(store, event(Kind.SHOWN, "clip"), unwritable)
    except TypeError:
        assert all_events(store) == []


def test_the_log_can_be_read_from_a_moment_on(store: Store) -> None:
    events = [event(Kind.SHOWN, str(n)) for n in range(9)]
    append(store, *events)
    assert all_events(store, since=events[4].at) == events[4:]
    assert all_events(store, since=events[8].at + timedelta(microseconds=1)) == []


def test_an_undo_takes_events_back_and_undoing_it_brings_them_again(store: Store) -> None:
    liked, saved = event(Kind.LIKED, "clip"), event(Kind.SAVED, "clip")
    append(store, liked, saved)
    undone = undo(store, [liked.id], saved.at, "session")
    assert live_events(store) == [saved]
    redone = undo(store, [undone.id], saved.at, "session")
    assert live_events(store) == [liked, saved]
    undo(store, [redone.id], saved.at, "session")
    assert live_events(store) == [saved]


def living(log: list[tuple[Event, list[int]]]) -> list[Event]:
    """What counts, by going back through the log: an undo that stands strikes out what it names."""
    struck: set[int] = set()
    for at in reversed(range(len(log))):
        if at not in struck:
            struck.update(log[at][1])
    return [e for at, (e, _) in enumerate(log) if at not in struck and e.kind is not Kind.UNDONE]


def act(store: Store, log: list[tuple[Event, list[int]]], places: list[int]) -> None:
    """Like a clip, or take back what stands at these places of the log."""
    earlier = [place for place in places if place < len(log)]
    if earlier:
        log.append((undo(store, [log[place][0].id for place in earlier], START, "session"), earlier))
    else:
        log.append((event(Kind.LIKED, "clip"), []))
        append(store, log[-1][0])


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(named=st.lists(st.lists(st.integers(0, 30), max_size=3), max_size=30))
def test_any_sequence_of_undos_and_redos_leaves_what_stands(store: Store, named: list[list[int]]) -> None:
    forget(store, everything=True)
    log: list[tuple[Event, list[int]]] = []
    for places in named:
        act(store, log, places)
    assert live_events(store) == living(log)


def test_the_command_line_may_write_while_the_window_is_open(database: Path) -> None:
    thread = StoreThread(database)
    thread.submit(lambda _store: None).result()
    script = """
import sys
from pathlib import Path
from app.events.event import Kind
from app.events.log import append
from app.store.database import open_store
from tests.app.events.samples import event
store = open_store(Path(sys.argv[1]))
for _ in range(100):
    append(store, event(Kind.LIKED, "theirs"))
"""
    other = subprocess.Popen([sys.executable, "-c", script, database])
    for _ in range(100):
        thread.submit(lambda store: append(store, event(Kind.LIKED, "ours"))).result()
    assert other.wait(60) == 0
    clips = [e.clip for e in thread.submit(live_events).result()]
    assert (clips.count("ours"), clips.count("theirs")) == (100, 100)
    thread.shut()
