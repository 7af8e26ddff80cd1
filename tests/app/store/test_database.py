"""Opening the database keeps what is there, whatever is there."""

import errno
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.store.database import LEVEL, Store, open_store
from app.store.errors import NewerStoreError, StoreError, sentence
from app.store.transaction import transaction


def folder_as_bytes(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_commit_survives_a_power_cut(store: Store) -> None:
    asked = ("journal_mode", "synchronous", "foreign_keys")
    pragmas = {name: store.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked}
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_the_level_counts_the_steps_taken(store: Store) -> None:
    steps = [row["name"] for row in store.tables.table("_sqlite_migrations").rows]
    assert len(steps) == LEVEL == store.connection.execute("PRAGMA user_version").fetchone()[0]
    assert steps == sorted(steps)


def test_a_database_of_a_newer_version_is_refused_and_not_touched(database: Path) -> None:
    open_store(database).close()
    newer = sqlite3.connect(database)
    newer.execute(f"PRAGMA user_version = {LEVEL + 1}")
    newer.close()
    before = folder_as_bytes(database.parent)
    with pytest.raises(NewerStoreError, match=r"newer Ownfeed.*Nothing was changed"):
        open_store(database)
    assert folder_as_bytes(database.parent) == before


def test_a_newer_version_is_noticed_even_where_only_the_log_beside_the_file_tells(database: Path) -> None:
    open_store(database).close()
    with closing(sqlite3.connect(database)) as newer:
        newer.execute(f"PRAGMA user_version = {LEVEL + 1}")
        assert int.from_bytes(database.read_bytes()[60:64], "big") == LEVEL
        with pytest.raises(NewerStoreError):
            open_store(database)
        assert newer.execute("PRAGMA user_version").fetchone() == (LEVEL + 1,)


def test_a_file_that_is_no_database_is_refused_and_not_touched(database: Path) -> None:
    database.parent.mkdir()
    database.write_bytes(b"my holiday diary, and by no means a database" * 100)
    before = folder_as_bytes(database.parent)
    with pytest.raises(StoreError, match=r"not an Ownfeed database.*Nothing was changed.*--data-dir"):
        open_store(database)
    assert folder_as_bytes(database.parent) == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="Your data cannot be used"):
        open_store(tmp_path / "file" / "ownfeed.sqlite3")


def test_an_interrupted_step_is_taken_again(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.store import migrations

    last = migrations.migrations._migrations[-1]

    def fails(_db: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(last, "fn", fails)
        open_store(database)
    open_store(database).close()


def test_two_programs_may_start_on_a_new_folder_at_once(database: Path) -> None:
    start = """
import sys
from pathlib import Path
from app.store.database import open_store
open_store(Path(sys.argv[1]))
"""
    programs = [subprocess.Popen([sys.executable, "-c", start, database]) for _ in range(4)]
    assert [program.wait(60) for program in programs] == [0] * 4


def test_a_start_does_not_load_sqlite_utils(database: Path) -> None:
    open_store(database).close()
    script = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from app import settings
from app.clips import catalogue, queue
from app.events import judgements, log
from app.events.event import Event, Kind
from app.store.database import open_store
store = open_store(Path(sys.argv[1]))
catalogue.clips(store), queue.load_queue(store, 9)
judgements.judgements(store), settings.get(store, "volume")
log.append(store, Event("1", datetime.now(UTC), "s", Kind.SHOWN))
print([name for name in ("sqlite_utils", "numpy", "PySide6") if name in sys.modules])
"""
    result = subprocess.run(
        [sys.executable, "-c", script, database], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_a_full_disk_is_said_and_keeps_what_was_saved(store: Store) -> None:
    pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
    store.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match=r"disk is full.*Make some room"), transaction(store):
        store.connection.execute("INSERT INTO settings VALUES ('long', ?)", ["x" * 1_000_000])
    assert store.connection.execute("SELECT count(*) FROM settings").fetchone() == (0,)
    assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_lock_of_another_program_is_said(store: Store, database: Path) -> None:
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store.connection.execute("PRAGMA busy_timeout = 0")
    with pytest.raises(StoreError, match="another program keeps it locked"), transaction(store):
        pass
    other.close()


def test_a_folder_that_may_only_be_read_is_said(store: Store) -> None:
    store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match=r"may not be written.*Check the permissions"), transaction(store):
        store.connection.execute("INSERT INTO settings VALUES ('volume', '1')")


def test_nested_transactions_are_one(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), transaction(store):
        with transaction(store):
            store.connection.execute("INSERT INTO settings VALUES ('inner', '1')")
        raise ZeroDivisionError
    assert store.connection.execute("SELECT count(*) FROM settings").fetchone() == (0,)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_met_outside_of_sqlite_is_said_the_same_way(number: int) -> None:
    assert sentence(OSError(number, "")) == sentence(sqlite3.OperationalError("database or disk is full"))


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EPERM])
def test_a_place_that_may_not_be_written_is_said_whoever_notices_it(number: int) -> None:
    assert "may not be written. Nothing was changed." in sentence(OSError(number, ""))
