"""Backups are whole, fresh, and bring everything back."""

import os
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.events.event import Kind
from app.events.log import all_events, append
from app.rescue import backups
from app.rescue.backups import BackupError, back_up, folder_of, is_due
from app.rescue.opening import open_safely
from app.rescue.restoring import restore
from app.store.database import Store, open_store
from tests.app.events.samples import event
from tests.app.rescue.damage import A_DETAIL, EVENING, keep_a_backup, live, opened, pages_with, zero


def unproved(_store: Store) -> None:
    """Whether the profile can be folded is for another test."""


def ids(database: Path) -> list[str]:
    with closing(open_store(database)) as store:
        return [each.id for each in all_events(store)]


def test_a_restored_backup_is_the_data_of_its_moment(database: Path) -> None:
    before = live(database, 100)
    backup = keep_a_backup(database)
    live(database, 10)
    later = database.read_bytes()
    restored = restore(database, backup.file, unproved)
    assert (restored.events, restored.clips) == (100, 40)
    assert ids(database) == before
    assert restored.aside is not None and restored.aside.read_bytes() == later
    restore(database, restored.aside, unproved)
    assert len(ids(database)) == 110


def test_a_backup_is_one_file_that_holds_what_is_still_in_the_log_beside(database: Path) -> None:
    live(database, 10)
    with closing(open_store(database)) as store:
        late = event(Kind.LIKED, "a")
        append(store, late)
        backup = back_up(store, folder_of(database), EVENING, unproved)
    assert [file.name for file in backup.file.parent.iterdir()] == ["2026-11-24T21-30-00Z.sqlite3"]
    assert late.id in ids(backup.file)


def test_damaged_data_makes_no_backup_and_costs_none(database: Path) -> None:
    live(database)
    good = keep_a_backup(database)
    whole = good.file.read_bytes()
    zero(database, pages_with(database, A_DETAIL)[3])
    with (
        closing(open_store(database)) as store,
        pytest.raises(BackupError, match=r"damaged.*earlier backups were kept"),
    ):
        back_up(store, folder_of(database), EVENING + timedelta(days=1), unproved)
    assert [file.read_bytes() for file in folder_of(database).iterdir()] == [whole]


def test_a_backup_that_cannot_be_folded_does_not_count(database: Path) -> None:
    live(database, 10)

    def fails(_store: Store) -> None:
        raise ZeroDivisionError

    with closing(open_store(database)) as store, pytest.raises(ZeroDivisionError):
        back_up(store, folder_of(database), EVENING, fails)
    assert list(folder_of(database).iterdir()) == []


def test_a_damaged_backup_is_not_restored(database: Path) -> None:
    before = live(database, 100)
    backup = keep_a_backup(database)
    zero(backup.file, 1)
    with pytest.raises(BackupError, match=r"cannot be restored.*Nothing was changed"):
        restore(database, backup.file, unproved)
    assert ids(database) == before


def test_nothing_is_restored_while_ownfeed_is_open(database: Path) -> None:
    live(database, 10)
    backup = keep_a_backup(database)
    with (
        closing(open_safely(database)),
        pytest.raises(BackupError, match=r"Ownfeed is open\. Nothing was changed"),
    ):
        restore(database, backup.file, unproved)


def test_a_backup_comes_back_to_a_new_device(database: Path, tmp_path: Path) -> None:
    before = live(database, 10)
    backup = keep_a_backup(database)
    new = tmp_path / "new" / database.name
    assert restore(new, backup.file, unproved).aside is None
    assert opened(new) == (before, "")


@pytest.mark.parametrize(
    ("age", "written", "due"),
    [
        (timedelta(minutes=24), True, False),
        (timedelta(minutes=26), True, True),
        (timedelta(minutes=26), False, False),
        (timedelta(days=-2), False, True),
    ],
    ids=["fresh", "old", "nothing new since", "from a clock that was ahead"],
)
def test_when_a_backup_is_due(database: Path, age: timedelta, written: bool, due: bool) -> None:
    live(database, 10)
    keep_a_backup(database)
    moment = EVENING.timestamp() + (1 if written else -1)
    os.utime(database, (moment, moment))
    assert is_due(database, EVENING + age) == due


def test_the_first_backup_is_due_at_once(database: Path) -> None:
    live(database, 10)
    assert is_due(database, EVENING)


def test_older_backups_are_thinned_out(database: Path) -> None:
    live(database, 10)
    with closing(open_store(database)) as store:
        for hours in (0, 1, 24):
            back_up(store, folder_of(database), EVENING + timedelta(hours=hours), unproved)
    moments: list[datetime] = [backup.moment for backup in backups.backups(folder_of(database))]
    assert moments == [EVENING + timedelta(hours=24), EVENING + timedelta(hours=1)]
