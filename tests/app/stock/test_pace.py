"""How fast clips come, and when what failed is tried again."""

from app.stock.patience import Patience
from app.stock.speed import Speed


def test_how_fast_clips_come_is_not_known_before_the_first_one() -> None:
    assert Speed().bytes_per_s is None


def test_time_without_a_fetch_does_not_make_the_connection_slow() -> None:
    speed = Speed()
    for start_s in (0.0, 100.0):
        speed.began(start_s)
        speed.ended(start_s + 2.0, 1000)
    assert speed.bytes_per_s == 500.0


def test_two_fetches_side_by_side_count_together() -> None:
    speed = Speed()
    speed.began(0.0)
    speed.began(0.0)
    speed.ended(2.0, 1000)
    speed.ended(2.0, 1000)
    assert speed.bytes_per_s == 1000.0


def test_what_was_long_ago_fades() -> None:
    speed = Speed()
    for start_s in range(0, 100, 10):
        speed.began(start_s)
        speed.ended(start_s + 10.0, 10_000)
    for start_s in range(100, 130, 10):
        speed.began(start_s)
        speed.ended(start_s + 10.0, 100)
    assert speed.bytes_per_s is not None and speed.bytes_per_s < 200


def test_a_clip_that_failed_is_tried_again_soon_and_then_ever_later() -> None:
    patience = Patience()
    assert patience.may("a", 0.0)
    patience.failed("a", 0.0)
    assert not patience.may("a", 1.9) and patience.may("a", 2.0) and patience.may("b", 0.0)
    patience.failed("a", 2.0)
    assert not patience.may("a", 9.9) and patience.may("a", 10.0)
    for _ in range(20):
        patience.failed("a", 10.0)
    assert patience.may("a", 10.0 + 3600.0)


def test_a_clip_that_is_unfit_is_left_alone_and_says_nothing_of_the_network() -> None:
    patience = Patience()
    for clip in ("a", "b", "c", "d"):
        patience.is_unfit(clip)
    assert not patience.may("a", 1e9) and not patience.is_silent


def test_when_nothing_comes_any_more_little_is_asked_until_something_does() -> None:
    patience = Patience()
    for clip in ("a", "b", "c"):
        assert not patience.is_silent
        patience.failed(clip, 10.0)
    assert patience.is_silent and patience.wait_s(11.0) == 4.0 and patience.wait_s(15.0) == 0.0
    patience.came()
    assert not patience.is_silent and patience.wait_s(11.0) == 0.0
