"""What loosens a limit, and which sentence it takes."""

from dataclasses import replace

import pytest

from app.limits.limits import NAMES, NONE, Limits, loosens, read
from app.limits.sentence import MORE, is_typed
from app.settings import TABLE

STRICT = Limits(30, 20, 10, bedtime_from_min=22 * 60, bedtime_to_min=7 * 60)


@pytest.mark.parametrize(
    "change",
    [
        {"daily_min": 31},
        {"daily_min": 0},
        {"break_after_min": 25},
        {"break_after_min": 0},
        {"break_length_min": 9},
        {"bedtime_from_min": 22 * 60 + 1},
        {"bedtime_from_min": NONE},
        {"bedtime_to_min": 7 * 60 - 1},
        {"bedtime_to_min": 22 * 60},
        {"bedtime_from_min": 12 * 60, "bedtime_to_min": 20 * 60},
        {"daily_min": 10, "break_after_min": 21},
    ],
)
def test_to_ask_for_less_is_looser(change: dict[str, int]) -> None:
    assert loosens(STRICT, replace(STRICT, **change))


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"daily_min": 10},
        {"break_after_min": 5},
        {"break_length_min": 30},
        {"bedtime_from_min": 21 * 60},
        {"bedtime_to_min": 9 * 60},
        {"bedtime_from_min": 20 * 60, "bedtime_to_min": 12 * 60},
    ],
)
def test_to_ask_for_more_is_not(change: dict[str, int]) -> None:
    assert not loosens(STRICT, replace(STRICT, **change))


def test_where_there_was_no_limit_every_limit_may_be_set() -> None:
    assert not loosens(Limits(), STRICT)
    assert not loosens(Limits(), replace(Limits(), break_length_min=1)), "no break is asked for"


def test_the_settings_begin_without_a_limit() -> None:
    first = read(lambda name: TABLE[name].default)
    assert (first, first.any) == (Limits(), False)
    assert all(not TABLE[name].group for name in NAMES), "a slider of the page of settings would loosen them"


@pytest.mark.parametrize("text", [MORE, MORE.lower(), f"  {MORE}. ", MORE.replace(" ", "  ")])
def test_case_spaces_and_the_full_stop_do_not_matter(text: str) -> None:
    assert is_typed(MORE, text)


@pytest.mark.parametrize("text", ["", "I want to watch 20 more minutes", MORE[:-1], MORE + " please"])
def test_another_sentence_is_not_it(text: str) -> None:
    assert not is_typed(MORE, text)
