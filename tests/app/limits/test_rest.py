"""The words of the page on which the feed rests."""

import pytest

from app.limits.limits import Limits
from app.limits.rest import rest
from tests.app.limits.days import Day


@pytest.mark.parametrize(
    ("limits", "title", "words"),
    [
        (
            Limits(daily_min=1),
            "That was today",
            "You watched 1 minute, as you set for a day.\nThe feed rests until 00:00.",
        ),
        (
            Limits(break_after_min=20),
            "Time for a break",
            "You watched 20 minutes without one.\nThe feed rests until 12:25.",
        ),
        (
            Limits(bedtime_from_min=12 * 60, bedtime_to_min=13 * 60 + 30),
            "It is bedtime",
            "You set it to 12:00.\nThe feed rests until 13:30.",
        ),
    ],
)
def test_they_name_the_limit_and_when_the_feed_is_there_again(limits: Limits, title: str, words: str) -> None:
    day = Day(limits)
    day.watch(100)
    assert day.says is not None
    said = rest(day.says, day.tally, limits, day.tick)
    assert (said.title, said.words, said.over) == (title, words, False)


def test_the_time_is_that_of_the_clock_that_the_viewer_sees() -> None:
    day = Day(Limits(daily_min=10))
    day.watch(10)
    day.set_clock(-3)
    assert day.says is not None
    assert rest(day.says, day.tally, day.limits, day.tick).words.endswith("until 21:00.")
