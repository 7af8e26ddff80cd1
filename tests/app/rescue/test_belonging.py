"""A file that lost its content, or is not ours, never becomes a new database without a word."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from app.rescue.belonging import belonging_fault
from app.store.database import LEVEL
from app.store.migrations import migrations
from tests.app.rescue.damage import keep_a_backup, live, opened


def strangers(database: Path, level: int = 0) -> bytes:
    """Put the database of another program there."""
    database.unlink(missing_ok=True)
    database.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(database)) as stranger:
        stranger.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, what TEXT)")
        stranger.execute(f"PRAGMA user_version = {level}")
        stranger.commit()
    return database.read_bytes()


def test_a_file_that_the_disk_emptied_comes_back_from_the_backup(database: Path) -> None:
    ids = live(database)
    keep_a_backup(database)
    database.write_bytes(b"")
    kept, told = opened(database)
    assert kept == ids
    assert "Kept: 2,000 events and 40 clips, from the backup of 2026-11-24 21:30 UTC." in told


def test_a_file_that_is_gone_comes_back_from_the_backup(database: Path) -> None:
    ids = live(database)
    keep_a_backup(database)
    database.unlink()
    kept, told = opened(database)
    assert kept == ids
    assert told.startswith(
        "The file of your data was gone from its place. Kept: 2,000 events and 40 clips, from the"
    )
    assert not list(database.with_name("set-aside").glob("*"))


def test_without_a_backup_an_emptied_file_is_said_where_posters_tell_of_a_life(database: Path) -> None:
    database.with_name("posters").mkdir(parents=True)
    database.with_name("posters").joinpath("a.jpg").touch()
    database.touch()
    assert "Ownfeed starts empty" in opened(database)[1]


def test_an_empty_file_in_a_new_folder_is_a_new_start(database: Path) -> None:
    database.parent.mkdir(exist_ok=True)
    database.touch()
    assert opened(database) == ([], "")


@pytest.mark.parametrize("level", [0, 3])
def test_the_database_of_another_program_is_kept_aside_as_it_was(database: Path, level: int) -> None:
    live(database)
    keep_a_backup(database)
    content = strangers(database, level)
    kept, told = opened(database)
    assert len(kept) == 2000 and "from the backup" in told
    assert [file.read_bytes() for file in database.with_name("set-aside").glob("*.sqlite3")] == [content]


@pytest.mark.parametrize("steps", range(1, LEVEL))
def test_the_database_of_every_older_version_is_ours(database: Path, steps: int) -> None:
    database.parent.mkdir(exist_ok=True)
    with closing(Database(database)) as old:
        migrations.apply(old, stop_before=migrations.pending(old)[steps].name)
        old.execute(f"PRAGMA user_version = {steps}")
    assert belonging_fault(database) == ""
