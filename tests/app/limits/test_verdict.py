"""A limit holds, whatever becomes of the clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.limits.limits import Limits
from tests.app.limits.days import BERLIN, NOON, STARTED_S, Day

DAILY = Limits(daily_min=30)
BREAKS = Limits(break_after_min=20, break_length_min=10)
NIGHT = Limits(bedtime_from_min=22 * 60, bedtime_to_min=7 * 60)


def next_day(hour: int) -> datetime:
    """A time of the day that follows, in Berlin."""
    return datetime(2026, 6, 11, hour, tzinfo=BERLIN).astimezone(UTC)


def used_up(limits: Limits = DAILY) -> Day:
    day = Day(limits)
    day.watch(600)
    return day


def test_the_daily_limit_ends_the_feed_until_midnight() -> None:
    day = used_up()
    assert day.watched_s == 30 * 60
    assert day.reached == "day"
    assert day.says is not None
    assert day.says.until == next_day(0)
    day.wait(11 * 60)
    assert day.reached == "day"
    day.wait(60)
    assert day.reached == ""


def test_without_limits_the_feed_never_rests() -> None:
    day = used_up(Limits())
    assert day.watched_s == 600 * 60


@pytest.mark.parametrize("hours", [-400 * 24, -72, -24, -12, -1, 1, 12, 24, 72, 400 * 24])
def test_setting_the_clock_gives_no_new_day(hours: float) -> None:
    day = used_up()
    day.set_clock(hours)
    assert day.reached == "day"
    day.set_clock(-hours)
    assert day.reached == "day"


@pytest.mark.parametrize("hours", [-72, -12, 12, 72])
def test_after_the_clock_was_set_the_next_day_comes_when_it_really_does(hours: float) -> None:
    day = used_up()
    day.set_clock(hours)
    day.wait(12 * 60)
    assert day.reached == ""


@pytest.mark.parametrize("name", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Tokyo"])
def test_another_time_zone_gives_no_new_day(name: str) -> None:
    day = used_up()
    day.zone = ZoneInfo(name)
    assert day.reached == "day"


def test_who_flies_west_does_not_get_two_days_for_one() -> None:
    day = used_up()
    day.zone = ZoneInfo("America/Los_Angeles")
    day.wait(12 * 60)  # midnight at home, three in the afternoon there
    day.watch(60)
    day.wait(9 * 60)  # midnight there
    assert day.reached == "day"
    day.wait(24 * 60)
    assert day.reached == ""


def test_a_sleeping_computer_wakes_up_on_the_same_day_or_on_the_next_as_it_really_is() -> None:
    day = used_up()
    day.wait(5 * 60)
    assert day.reached == "day"
    day.wait(8 * 60)
    assert day.reached == ""


def test_a_computer_that_was_off_over_night_begins_a_new_day() -> None:
    day = used_up()
    day.start_anew(off_min=13 * 60)
    assert day.reached == ""


def test_a_computer_started_anew_with_the_clock_set_back_goes_on_with_the_day() -> None:
    day = used_up()
    day.set_clock(-14)
    day.start_anew(off_min=5)
    assert day.reached == "day"


def test_a_clock_that_was_a_year_ahead_does_not_lock_its_viewer_out_once_it_is_right() -> None:
    day = Day(DAILY, wall=NOON + timedelta(days=365))
    day.watch(600)
    day.set_clock(-365 * 24)
    day.start_anew(off_min=5)
    assert day.reached == "day"
    day.start_anew(off_min=13 * 60)
    assert day.reached == ""


def test_a_break_is_asked_for_and_over_after_its_minutes() -> None:
    day = used_up(BREAKS)
    assert (day.watched_s, day.reached) == (20 * 60, "break")
    day.wait(9)
    assert day.reached == "break"
    day.wait(1)
    assert day.reached == ""


def test_a_pause_of_ones_own_counts_as_a_break() -> None:
    day = Day(BREAKS)
    day.watch(15)
    day.wait(10)
    day.watch(15)
    assert day.reached == ""


@pytest.mark.parametrize("hours", [-24, 1, 24])
def test_setting_the_clock_shortens_no_break(hours: float) -> None:
    day = used_up(BREAKS)
    day.set_clock(hours)
    assert day.reached == "break"


def test_bedtime_lasts_from_its_begin_to_its_end() -> None:
    day = Day(NIGHT)
    day.wait(10 * 60 - 1)
    assert day.reached == ""
    day.wait(1)
    assert day.reached == "bedtime"
    assert day.says is not None
    assert day.says.until == next_day(7)
    day.wait(9 * 60)
    assert day.reached == ""


@pytest.mark.parametrize("hours", [-72, -10, -1, 10, 72])
def test_setting_the_clock_neither_ends_nor_delays_bedtime(hours: float) -> None:
    early, late = Day(NIGHT), Day(NIGHT)
    early.wait(9 * 60)
    early.set_clock(hours)
    early.wait(61)
    late.wait(11 * 60)
    assert late.reached == "bedtime"
    late.set_clock(hours)
    assert (early.reached, late.reached) == ("bedtime", "bedtime")


def test_another_time_zone_neither_ends_nor_delays_bedtime() -> None:
    early, late = Day(NIGHT), Day(NIGHT)
    late.wait(11 * 60)
    assert late.reached == "bedtime"
    for day in (early, late):
        day.zone = ZoneInfo("America/New_York")
    early.wait(11 * 60)
    assert (early.reached, late.reached) == ("bedtime", "bedtime")


def test_a_computer_started_anew_with_the_clock_set_back_has_no_later_bedtime() -> None:
    day = Day(NIGHT)
    day.wait(9 * 60 + 50)
    assert day.reached == ""
    day.set_clock(-2)
    day.start_anew(off_min=1)
    day.wait(10)
    assert day.reached == "bedtime"


def test_who_flies_west_in_the_night_sleeps_as_long_as_at_home() -> None:
    day = Day(NIGHT)
    day.wait(11 * 60)
    assert day.reached == "bedtime"
    day.zone = ZoneInfo("America/New_York")
    day.wait(2 * 60)  # past midnight at home, seven in the evening there
    assert day.reached == "bedtime"


@pytest.mark.parametrize("limits", [DAILY, BREAKS])
def test_asking_for_more_gives_ten_minutes_and_no_more(limits: Limits) -> None:
    day = used_up(limits)
    before_s = day.watched_s
    day.ask_for_more()
    day.watch(60)
    assert day.watched_s - before_s == 10 * 60
    assert day.reached != ""


def test_the_time_asked_for_runs_by_the_clock_that_cannot_be_set() -> None:
    day = used_up()
    day.ask_for_more()
    day.set_clock(-5)
    day.wait(10)
    assert day.reached == "day"


DEEDS = st.one_of(
    st.tuples(st.just("watch"), st.integers(1, 40)),
    st.tuples(st.just("wait"), st.integers(1, 300)),
    st.tuples(st.just("set_clock"), st.integers(-100, 100)),
    st.tuples(
        st.just("zone"), st.sampled_from(["Asia/Tokyo", "America/New_York", "UTC", "Pacific/Kiritimati"])
    ),
)


def lived(deeds: list[tuple[str, int | str]]) -> Day:
    """A viewer who did all that, one after the other."""
    day = Day(DAILY)
    for deed, value in deeds:
        if deed == "zone":
            day.zone = ZoneInfo(str(value))
        else:
            getattr(day, deed)(value)
    return day


@settings(max_examples=60, deadline=None)
@given(st.lists(DEEDS, max_size=40))
def test_no_clock_time_zone_or_sleep_gives_more_than_the_limit_for_each_day_that_passed(
    deeds: list[tuple[str, int | str]],
) -> None:
    day = lived(deeds)
    passed_h = (day.boot_s - STARTED_S) / 3600
    days = 1 + (passed_h >= 12) + max(0, (passed_h - 12) // 23)
    assert day.watched_s <= days * 30 * 60


@settings(max_examples=60, deadline=None)
@given(st.lists(DEEDS, max_size=40))
def test_however_the_clock_is_set_nobody_is_kept_waiting_for_more_than_two_days(
    deeds: list[tuple[str, int | str]],
) -> None:
    day = lived(deeds)
    day.wait(48 * 60)
    assert day.reached == ""
