"""The bars of the last seven days."""

from datetime import date, timedelta

from ui.limits.week import Inputs, derive

TODAY = date(2026, 11, 24)  # a Tuesday
MINUTES = (10.0, 0.0, 45.0, 60.0, 20.4, 5.0, 28.0)
DAYS = {TODAY - timedelta(days=6 - at): minutes for at, minutes in enumerate(MINUTES)}


def test_each_day_is_as_tall_as_it_was_long() -> None:
    shown = derive(Inputs(DAYS))
    assert [row.name for row in shown.days] == ["Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Today"]
    assert [row.share for row in shown.days] == [minutes / 60 for minutes in MINUTES]
    assert [row.today for row in shown.days] == [False] * 6 + [True]
    assert shown.limit == 0
    assert shown.note.startswith("28 minutes today.")


def test_a_limit_above_all_days_is_the_top_of_the_picture() -> None:
    shown = derive(Inputs(DAYS, limit_min=120))
    assert shown.limit == 1
    assert shown.days[3].share == 0.5
    assert shown.note.startswith("28 of 120 minutes today.")


def test_a_limit_that_is_tried_says_on_how_many_days_the_feed_would_have_rested() -> None:
    shown = derive(Inputs(DAYS, limit_min=45, tried=True))
    assert shown.note == "With 45 minutes a day the feed would have rested on 2 of these seven days."


def test_the_table_says_the_same() -> None:
    table = derive(Inputs(DAYS)).table
    assert table["columns"] == ["Day", "Watched"]
    assert table["lines"] == [
        *(["Wed", "10 min"], ["Thu", "no time"], ["Fri", "45 min"], ["Sat", "1 h"]),
        *(["Sun", "20 min"], ["Mon", "5 min"], ["Today", "28 min"]),
    ]


def test_nothing_is_shown_before_it_is_counted() -> None:
    assert derive(Inputs(limit_min=45)).days == ()
