"""Which clips may come next."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.feed.pool import REST, candidates

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
CLIPS = [f"clip{number:02}" for number in range(40)]


def test_a_clip_that_was_on_stage_rests_for_days() -> None:
    seen = {"clip00": NOW - timedelta(hours=1), "clip01": NOW - REST}
    chosen = candidates(CLIPS, seen, [], NOW, 10)
    assert "clip00" not in chosen
    assert "clip01" in chosen


def test_where_too_few_are_left_old_ones_come_back_but_not_those_of_this_sitting() -> None:
    seen = dict.fromkeys(CLIPS, NOW - timedelta(hours=1))
    chosen = candidates(CLIPS, seen, ["clip03"], NOW, 10)
    assert len(chosen) == 39
    assert "clip03" not in chosen


@given(st.lists(st.sampled_from(CLIPS[:6]), max_size=50), st.integers(1, 20))
def test_a_small_folder_goes_round_without_repeating_the_clip_on_stage(shown: list[str], size: int) -> None:
    chosen = candidates(CLIPS[:6], dict.fromkeys(shown, NOW), shown, NOW, size)
    assert chosen
    if shown:
        assert shown[-1] not in chosen


def test_a_single_clip_may_follow_itself() -> None:
    assert candidates(["only"], {"only": NOW}, ["only"], NOW, 10) == ["only"]
