"""Which fetched clips make room: those that were not on stage for longest."""

from datetime import UTC, datetime, timedelta

from app.clips.fetched import Fetched
from app.stock.room import making_room

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def here(clip: str, came: int, played: int | None = None, *, kept: bool = False) -> Fetched:
    moment = None if played is None else NOW + timedelta(hours=played)
    return Fetched(clip, clip, 100, NOW + timedelta(hours=came), moment, kept)


def gone(there: list[Fetched], most_bytes: int, *busy: str) -> list[str]:
    return [each.clip for each in making_room(there, most_bytes, busy)]


def test_what_was_not_on_stage_for_longest_goes_first() -> None:
    there = [here("a", 0, 9), here("b", 1, 2), here("c", 3), here("d", 4, 5)]
    assert gone(there, 400) == []
    assert gone(there, 399) == ["b"]
    assert gone(there, 150) == ["b", "c", "d"]


def test_what_is_on_stage_or_kept_offline_stays_even_where_that_is_too_much() -> None:
    there = [here("a", 0), here("b", 1, kept=True), here("c", 2)]
    assert gone(there, 0, "a") == ["c"]


def test_what_is_kept_offline_takes_no_room_from_the_rest() -> None:
    there = [here("a", 0, kept=True), here("b", 1, kept=True), here("c", 2)]
    assert gone(there, 100) == []
    assert gone(there, 99) == ["c"]
