"""How long comments are read is known to the log."""

from collections.abc import Mapping
from typing import Any

import pytest

from app.clips.clip import Clip
from app.events.event import Kind
from app.feed.reading import LONGEST_S, Reading

ONE, TWO = Clip("one", "One", ""), Clip("two", "Two", "")


class Pen:
    """Notes what is recorded."""

    def __init__(self) -> None:
        self.written: list[tuple[Kind, str, float]] = []

    def record(
        self, kind: Kind, clip: str = "", value: float = 1.0, detail: Mapping[str, Any] | None = None
    ) -> None:
        assert detail is None
        self.written.append((kind, clip, value))


@pytest.fixture
def pen() -> Pen:
    return Pen()


@pytest.fixture
def clock() -> list[float]:
    return [100.0]


@pytest.fixture
def reading(pen: Pen, clock: list[float]) -> Reading:
    return Reading(pen, lambda: clock[0])  # type: ignore[arg-type]


def test_opening_is_written_at_once_and_the_time_when_it_ends(
    reading: Reading, pen: Pen, clock: list[float]
) -> None:
    reading.open(ONE)
    assert pen.written == [(Kind.OPENED_COMMENTS, "one", 1.0)]
    clock[0] += 12.34
    reading.close()
    reading.close()
    assert pen.written[1:] == [(Kind.READ_COMMENTS, "one", 12.3)]


def test_another_clip_ends_the_reading_of_the_first(reading: Reading, pen: Pen, clock: list[float]) -> None:
    reading.open(ONE)
    clock[0] += 2
    reading.open(TWO)
    assert [(kind, clip) for kind, clip, _ in pen.written] == [
        (Kind.OPENED_COMMENTS, "one"),
        (Kind.READ_COMMENTS, "one"),
        (Kind.OPENED_COMMENTS, "two"),
    ]


def test_comments_that_are_left_open_are_not_read_for_hours(
    reading: Reading, pen: Pen, clock: list[float]
) -> None:
    reading.open(ONE)
    clock[0] += 7 * 3600
    reading.close()
    assert pen.written[-1] == (Kind.READ_COMMENTS, "one", LONGEST_S)
