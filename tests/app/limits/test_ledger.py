"""The tally comes back as it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.limits import ledger
from app.limits.limits import Limits
from app.store.database import Store
from tests.app.limits.days import Day


def test_there_is_none_at_first(store: Store) -> None:
    assert ledger.kept(store) is None


def test_the_latest_is_read_as_it_was_written(store: Store) -> None:
    day = Day(Limits(daily_min=1, bedtime_from_min=0, bedtime_to_min=1439))
    ledger.keep(store, day.tally)
    day.watch(3)
    day.ask_for_more()
    latest = replace(day.tally, home=timedelta(hours=-3.5), boot="")
    ledger.keep(store, latest)
    assert ledger.kept(store) == latest
    assert latest.bed_until is not None


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"at": 1}'])
def test_one_that_cannot_be_read_keeps_nobody_from_watching(store: Store, broken: str) -> None:
    ledger.keep(store, Day(Limits()).tally)
    store.connection.execute("UPDATE watched_time SET tally = ?", [broken])
    assert ledger.kept(store) is None


def test_no_clip_is_named_in_it(store: Store) -> None:
    ledger.keep(store, Day(Limits()).tally)
    columns = [row[1] for row in store.connection.execute("PRAGMA table_info(watched_time)")]
    assert columns == ["one", "tally"]
    assert store.connection.execute("SELECT count(*) FROM watched_time").fetchone()[0] == 1
