"""The lines of the card of limits."""

import pytest

from app.limits.limits import NAMES, NONE
from app.settings import TABLE
from ui.limits.steps import LINES, row, said, steps


def test_each_limit_has_a_line_with_values_that_its_setting_takes() -> None:
    assert tuple(LINES) == NAMES
    for name, line in LINES.items():
        assert TABLE[name].default in line.steps
        assert all(TABLE[name].takes(value) for value in line.steps)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("daily_limit_min", 0, "none"),
        ("daily_limit_min", 45, "45 min"),
        ("daily_limit_min", 120, "2 h"),
        ("bedtime_from_min", NONE, "none"),
        ("bedtime_from_min", 0, "00:00"),
        ("bedtime_from_min", 1350, "22:30"),
    ],
)
def test_a_value_is_said_in_few_words(name: str, value: int, words: str) -> None:
    assert said(name, value) == words


@pytest.mark.parametrize(
    ("name", "value", "before", "after"),
    [
        ("daily_limit_min", 37, 30, 45),
        ("daily_limit_min", 1440, 240, None),
        ("bedtime_from_min", 23 * 60 + 45, 23 * 60 + 30, 0),
        ("bedtime_from_min", 15, 0, 30),
        ("bedtime_from_min", 13 * 60, NONE, 18 * 60),
        ("bedtime_to_min", 421, 420, 450),
    ],
)
def test_a_value_that_was_set_elsewhere_has_its_place(
    name: str, value: int, before: int, after: int | None
) -> None:
    places, at = steps(name, value), row(name, value).at
    assert places[at - 1 : at + 2] == (before, value, *(() if after is None else (after,)))
