"""The last seven days are those that plain SQL counts."""

import sqlite3
from pathlib import Path

import pytest

from app.insights.endings import by_week
from app.insights.month import read_month
from app.insights.span import DAY, Span
from app.insights.week import week
from app.store.database import Store
from tests.app.insights.conftest import NOW

A_DAY = "SELECT date(at, 'localtime'), sum(value) / 60 FROM events WHERE kind IN ('watched', 'skipped') GROUP BY 1"
A_WEEK = """
    SELECT count(*), sum(kind = 'skipped') FROM events
    WHERE kind IN ('watched', 'skipped') AND date(at, 'localtime') BETWEEN ? AND ?
        AND NOT coalesce(json_extract(detail, '$.interrupted'), 0)
"""


def test_the_minutes_of_each_day_are_those_of_sql(month: Store, sql: Path) -> None:
    seen = week(month, NOW.date())
    with sqlite3.connect(sql) as plain:
        counted = dict(plain.execute(A_DAY).fetchall())
    assert list(seen) == [NOW.date() - back * DAY for back in range(6, -1, -1)]
    assert sum(seen.values()) > 60, "the week is not an empty one"
    for day, minutes in seen.items():
        assert minutes == pytest.approx(counted.get(day.isoformat(), 0.0))


def test_the_endings_of_each_week_are_those_of_sql(month: Store, span: Span, sql: Path) -> None:
    weeks = by_week(read_month(month, span))
    with sqlite3.connect(sql) as plain:
        for at, seen in enumerate(weeks):
            first = span.first + 7 * at * DAY
            days = first.isoformat(), (first + 6 * DAY).isoformat()
            assert plain.execute(A_WEEK, days).fetchone() == (seen.viewings, seen.left)
