"""An exported log reads back equal, and logs of several devices merge into one in any order."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.events.event import Event, Kind
from app.events.log import all_events, append, forget, live_events, undo
from app.events.merging import Merged, look, merge
from app.events.transfer import Refused, from_lines, to_lines
from app.store.database import Store, open_store
from tests.app.events.samples import START, event

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
PLAIN = st.none() | st.booleans() | NUMBERS | st.text(max_size=5) | st.lists(st.text(max_size=5), max_size=2)
EVENTS = st.builds(
    lambda kind, clip, value, detail: replace(event(kind, clip), value=value, detail=detail),
    st.sampled_from(list(Kind)),
    st.sampled_from(["", "a", "ünï ☕"]),
    NUMBERS,
    st.dictionaries(st.text(max_size=5), PLAIN, max_size=3),
)


def rows(store: Store) -> list[object]:
    return store.connection.execute("SELECT * FROM events ORDER BY id").fetchall()


@settings(max_examples=50)
@given(st.lists(EVENTS, max_size=6))
def test_what_is_exported_reads_back_equal(events: list[Event]) -> None:
    assert list(from_lines("".join(to_lines(events)).splitlines(keepends=True))) == events


def test_each_line_is_plain_json() -> None:
    first, second = (json.loads(line) for line in to_lines([event(Kind.LIKED, "a")]))
    assert first == {"ownfeed": "events", "version": 1}
    assert list(second) == ["id", "at", "session", "clip", "kind", "value", "detail"]


@settings(max_examples=25, deadline=None)
@given(st.lists(EVENTS, max_size=12), st.data())
def test_logs_merged_in_any_order_and_with_repeats_are_one_log(
    events: list[Event], data: st.DataObject
) -> None:
    parts = st.lists(st.sampled_from(events), max_size=12) if events else st.just([])
    one, other = data.draw(parts), data.draw(parts)
    order = data.draw(st.permutations([one, other, one, events]))
    with TemporaryDirectory() as folder, closing(open_store(Path(folder) / "log")) as store:
        append(store, *events)
        whole = rows(store)
        forget(store, everything=True)
        for each in order:
            merge(store, each)
        assert rows(store) == whole


def test_an_undo_that_two_logs_tell_differently_is_the_same_in_any_order(tmp_path: Path) -> None:
    first, second = event(Kind.LIKED, "a"), event(Kind.LIKED, "b")
    with closing(open_store(tmp_path / "a")) as a, closing(open_store(tmp_path / "b")) as b:
        append(a, first, second)
        append(b, first, second, undo(a, [first.id, second.id], START, "session"))
        forget(a, clip="a")
        one, other = all_events(a), all_events(b)
        merge(a, other)
        merge(b, one)
        assert rows(a) == rows(b)
        assert live_events(a) == live_events(b)


def test_a_look_says_what_would_come_in_and_changes_nothing(store: Store) -> None:
    known, new = event(Kind.LIKED, "a"), event(Kind.LIKED, "b")
    append(store, known)
    assert look(store, [known, new, new]) == Merged(new=1, known=1)
    assert all_events(store) == [known]
    assert merge(store, [known, new, new]) == Merged(new=1, known=1)
    assert all_events(store) == [known, new]


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        "[]",
        "7",
        "{}",
        "[" * 100_000,
        '{"ownfeed": "events", "version": 2}',
        '{"id": "1", "at": "2026-11-24T09:00:00+00:00", "session": "s", "kind": "danced"}',
        '{"id": "1", "at": "2026-11-24T09:00:00", "session": "s", "kind": "liked"}',
        '{"id": "1", "at": "yesterday", "session": "s", "kind": "liked"}',
        '{"id": 1, "at": "2026-11-24T09:00:00+00:00", "session": "s", "kind": "liked"}',
        '{"id": "1", "at": "2026-11-24T09:00:00+00:00", "session": "s", "kind": "liked", "value": NaN}',
        '{"id": "1", "at": "2026-11-24T09:00:00+00:00", "session": "s", "kind": "liked", "detail": []}',
    ],
)
def test_a_line_that_is_no_event_is_named_and_the_others_come_in(line: str) -> None:
    kept = event(Kind.LIKED, "a")
    header, own = to_lines([kept])
    refused, read = from_lines([header, "\n", line, own])
    assert isinstance(refused, Refused) and refused.line == 3 and refused.why
    assert read == kept
