"""Backups grow thinner with age, and history never has a hole longer than its period."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.rescue.thinning import kept

NOW = datetime(2026, 11, 24, 21, tzinfo=UTC)
MOMENTS = st.sets(st.datetimes(datetime(2020, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)))


def test_a_year_of_use_leaves_twelve_days_ten_weeks_and_nine_months() -> None:
    there: set[datetime] = set()
    for half_hour in range(365 * 48, -1, -1):
        there = set(kept({*there, NOW - half_hour * timedelta(minutes=30)}))
    days = {NOW - timedelta(days=n) for n in range(12)}
    assert {moment.date() for moment in days} <= {moment.date() for moment in there}
    assert len({moment.isocalendar()[:2] for moment in there}) >= 10
    assert len({(moment.year, moment.month) for moment in there}) == 9
    assert len(there) <= 12 + 10 + 9


@given(MOMENTS)
def test_the_newest_stays_and_thinning_twice_is_thinning_once(moments: set[datetime]) -> None:
    stay = kept(moments)
    assert stay <= moments
    assert kept(stay) == stay
    assert not moments or max(moments) in stay
