"""Counts and moments as the page says them."""

from datetime import UTC, datetime, timedelta

import pytest

from ui.sources.words import looked, many

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(("count", "words"), [(0, "0 clips"), (1, "1 clip"), (1200, "1,200 clips")])
def test_a_count_takes_its_noun_along(count: int, words: str) -> None:
    assert many(count, "clip") == words


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=5), "5 hours ago"),
        (timedelta(days=3), "3 days ago"),
        (timedelta(days=40), "on 15 October 2026"),
    ],
)
def test_the_longer_ago_the_less_exactly(since: timedelta, words: str) -> None:
    assert looked(NOW - since, NOW) == f"Looked through {words}"


def test_a_new_folder_was_not_looked_through() -> None:
    assert looked(None, NOW) == "Not looked through yet"
