"""Ids are names in the order of time."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.events.ids import new_id

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


def moments(start: datetime, steps_ms: Iterable[int]) -> Iterable[datetime]:
    for step_ms in steps_ms:
        start += timedelta(milliseconds=step_ms)
        yield start


@given(MOMENTS, st.lists(st.integers(-1000, 1000), min_size=2, max_size=50))
def test_ids_increase_even_when_the_clock_goes_back(start: datetime, steps_ms: list[int]) -> None:
    ids = [new_id(moment) for moment in moments(start, steps_ms)]
    assert ids == sorted(set(ids))


@given(MOMENTS)
def test_an_id_is_a_uuid_of_version_7(moment: datetime) -> None:
    read = uuid.UUID(new_id(moment))
    assert (read.version, read.variant) == (7, uuid.RFC_4122)


def test_an_id_tells_its_millisecond() -> None:
    moment = datetime(2200, 1, 1, 12, 0, 0, 123000, tzinfo=UTC)
    assert int(new_id(moment)[:12], 16) == int(moment.timestamp() * 1000)
