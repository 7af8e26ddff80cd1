"""Which clips may come next, and which rest."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.feed.pool import REST, resting

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
CLIPS = [f"clip{number:02}" for number in range(40)]


def test_a_clip_that_was_on_stage_rests_for_days() -> None:
    seen = {"clip00": NOW - timedelta(hours=1), "clip01": NOW - REST}
    assert resting(CLIPS, seen, [], NOW, 10) == ("clip00",)


def test_where_too_few_are_left_old_ones_come_back_but_not_those_of_this_sitting() -> None:
    seen = dict.fromkeys(CLIPS, NOW - timedelta(hours=1))
    assert resting(CLIPS, seen, ["clip03"], NOW, 10) == ("clip03",)


def test_the_clip_seen_last_is_named_last() -> None:
    seen = {"clip05": NOW - timedelta(hours=1), "clip04": NOW - timedelta(hours=2)}
    assert resting(CLIPS, seen, ["clip09", "clip07", "clip09"], NOW, 5) == (
        "clip04",
        "clip05",
        "clip07",
        "clip09",
    )


@given(st.lists(st.sampled_from(CLIPS[:6]), max_size=50), st.integers(1, 20))
def test_a_small_folder_goes_round_without_repeating_the_clip_on_stage(shown: list[str], size: int) -> None:
    rest = resting(CLIPS[:6], dict.fromkeys(shown, NOW), shown, NOW, size)
    assert set(CLIPS[:6]) - set(rest)
    if shown:
        assert rest[-1] == shown[-1]


def test_a_single_clip_may_follow_itself() -> None:
    assert resting(["only"], {"only": NOW}, ["only"], NOW, 10) == ()


def test_what_may_not_be_shown_is_not_counted() -> None:
    assert resting(CLIPS[:30], {"gone": NOW}, ["gone"], NOW, 10) == ()
