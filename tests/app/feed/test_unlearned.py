"""The orders that need no profile."""

from datetime import UTC, datetime, timedelta

from app.clips.clip import Clip
from app.feed.unlearned import ordered

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
CLIPS = {
    name: Clip(name, name, f"{name}.mp4", published=NOW - timedelta(days=days))
    for name, days in (("old", 30), ("older", 60), ("new", 1), ("newer", 0))
}


def test_newest_first_is_by_the_day_of_publishing() -> None:
    assert ordered(CLIPS, CLIPS, {}, "newest", 1) == ["newer", "new", "old", "older"]


def test_oldest_unseen_leaves_what_was_seen_for_last_and_longest_ago_first() -> None:
    seen = {"older": NOW, "new": NOW - timedelta(days=9)}
    assert ordered(CLIPS, CLIPS, seen, "oldest unseen", 1) == ["old", "newer", "new", "older"]


def test_a_shuffled_order_has_every_clip_and_is_the_same_for_the_same_seed() -> None:
    orders = {tuple(ordered(names, CLIPS, {}, "shuffled", 7)) for names in (list(CLIPS), sorted(CLIPS))}
    assert len(orders) == 1
    assert sorted(orders.pop()) == sorted(CLIPS)


def test_another_seed_shuffles_otherwise() -> None:
    assert len({tuple(ordered(CLIPS, CLIPS, {}, "shuffled", seed)) for seed in range(20)}) > 5


def test_a_clip_without_a_date_counts_as_the_oldest() -> None:
    clips = CLIPS | {"undated": Clip("undated", "undated", "undated.mp4")}
    assert ordered(clips, clips, {}, "newest", 1)[-1] == "undated"
    assert ordered(clips, clips, {}, "oldest unseen", 1)[0] == "undated"
