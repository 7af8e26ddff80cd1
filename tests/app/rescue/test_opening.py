"""Whatever happened to the file: the program opens, keeps what can be kept, keeps the file aside and says so."""

import errno
import re
import shutil
import sqlite3
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

import pytest

from app.events.log import forget
from app.feed.backing_up import main
from app.rescue import swap
from app.rescue.opening import open_safely, suspect, told
from app.store.database import LEVEL, open_store
from app.store.errors import NewerStoreError, StoreError
from tests.app.rescue.damage import (
    A_DETAIL,
    A_TITLE,
    PAGE,
    keep_a_backup,
    live,
    opened,
    pages_with,
    values,
    zero,
)


def aside(database: Path) -> list[bytes]:
    return [file.read_bytes() for file in database.with_name(swap.KEPT).glob("*.sqlite3")]


def test_a_sound_database_is_opened_without_a_word(database: Path) -> None:
    ids = live(database)
    assert opened(database) == (ids, "")
    assert [file.name for file in database.parent.iterdir()] == [database.name]


def test_a_broken_index_costs_nothing(database: Path) -> None:
    ids = live(database)
    (root,) = values(database, "SELECT rootpage FROM sqlite_master WHERE name = 'events_by_time'")
    assert isinstance(root, int)
    zero(database, root)
    damaged = database.read_bytes()
    suspect(database)
    kept, told = opened(database)
    assert kept == ids
    assert "No loss was found: 2,000 events and 40 clips were kept." in told
    assert aside(database) == [damaged]


def test_what_is_between_two_lost_pages_is_salvaged(database: Path) -> None:
    ids = live(database)
    pages = pages_with(database, A_DETAIL)
    zero(database, pages[3], pages[9], pages[-4])
    suspect(database)
    kept, told = opened(database)
    per_page = len(ids) / len(pages)
    assert set(kept) <= set(ids)
    assert len(ids) - 3.5 * per_page <= len(kept) < len(ids)
    assert f"Kept: {len(kept):,} events and 40 clips: all that could be read." in told


def test_a_backup_gives_back_what_the_salvage_could_not_read(database: Path) -> None:
    live(database)
    keep_a_backup(database)
    later = [*values(database, "SELECT id FROM events"), *live(database, 300)]
    zero(database, pages_with(database, A_DETAIL)[5])
    suspect(database)
    kept, told = opened(database)
    assert kept == sorted(map(str, later))
    assert "and the backup of 2026-11-24 21:30 UTC" in told


def test_a_table_that_is_whole_takes_nothing_from_the_backup(database: Path) -> None:
    live(database)
    keep_a_backup(database)
    with closing(open_store(database)) as store:
        forget(store, everything=True)
    zero(database, pages_with(database, A_TITLE)[0])
    suspect(database)
    kept, _ = opened(database)
    assert kept == []


def test_where_the_list_of_tables_is_lost_the_newest_good_backup_is_taken(database: Path) -> None:
    ids = live(database)
    good = keep_a_backup(database)
    worse = good.file.with_name("2026-11-25T00-00-00Z.sqlite3")
    worse.write_bytes(good.file.read_bytes()[:-PAGE])
    zero(database, 1)
    kept, told = opened(database)
    assert kept == ids
    assert "Kept: 2,000 events and 40 clips, from the backup of 2026-11-24 21:30 UTC." in told


def test_without_a_backup_it_starts_empty_and_keeps_the_file(database: Path) -> None:
    live(database)
    zero(database, 1)
    damaged = database.read_bytes()
    kept, told = opened(database)
    assert kept == []
    assert re.search(
        r"no good backup: Ownfeed starts empty\. The damaged file was kept as .*sqlite3\.$", told
    )
    assert aside(database) == [damaged]


def test_a_file_that_was_mended_is_opened_without_a_word(database: Path) -> None:
    live(database)
    zero(database, 1)
    assert opened(database)[1]
    assert opened(database) == ([], "")


def test_after_an_end_without_farewell_the_file_is_looked_through(database: Path, tmp_path: Path) -> None:
    ids = live(database)
    with closing(open_store(database)) as store:
        store.connection.execute("INSERT INTO settings VALUES ('volume', '7')")
        shutil.copytree(database.parent, tmp_path / "killed")
    killed = tmp_path / "killed" / database.name
    zero(killed, pages_with(killed, A_DETAIL)[5])
    kept, told = opened(killed)
    assert 0 < len(kept) < len(ids) and "all that could be read" in told
    assert values(killed, "SELECT value FROM settings") == ["7"]


def test_a_very_large_file_is_looked_through_by_its_next_backup(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = live(database)
    with closing(open_store(database)) as store:
        store.connection.execute("INSERT INTO settings VALUES ('volume', '7')")
        shutil.copytree(database.parent, tmp_path / "killed")
    killed = tmp_path / "killed" / database.name
    zero(killed, pages_with(killed, A_DETAIL)[5])
    monkeypatch.setattr("app.rescue.opening.AT_ONCE_BYTES", killed.stat().st_size - 1)
    monkeypatch.setattr("os.nice", lambda _: 10)
    with closing(open_safely(killed)) as store:
        assert told(store) == ""
    assert main(killed) == 1
    kept, sentence = opened(killed)
    assert 0 < len(kept) < len(ids) and "all that could be read" in sentence


def test_while_another_has_it_open_nothing_is_mended(database: Path) -> None:
    live(database)
    with closing(open_safely(database)):
        zero(database, 1)
        damaged = database.read_bytes()
        with pytest.raises(StoreError, match=r"another Ownfeed has it open\. Nothing was changed"):
            open_safely(database)
    assert database.read_bytes() == damaged
    assert opened(database)[1]


def test_two_may_have_a_sound_one_open(database: Path) -> None:
    live(database)
    with closing(open_safely(database)) as one, closing(open_safely(database)) as two:
        one.connection.execute("INSERT INTO settings VALUES ('volume', '7')")
        assert two.connection.execute("SELECT value FROM settings").fetchone() == ("7",)


def test_a_newer_database_is_no_damage(database: Path) -> None:
    live(database)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA user_version = {LEVEL + 1}")
    newer = database.read_bytes()
    with pytest.raises(NewerStoreError):
        open_safely(database)
    assert database.read_bytes() == newer


@pytest.mark.parametrize(("at", "byte"), [(0, 0), (18, 9), (19, 9), (47, 9), (59, 3), (60, 1)])
def test_a_flipped_bit_in_the_header_is_damage(database: Path, at: int, byte: int) -> None:
    ids = live(database, 50)
    keep_a_backup(database)
    with database.open("r+b") as file:
        file.seek(at)
        file.write(bytes([byte]))
    kept, told = opened(database)
    assert kept == ids and told


def test_a_disk_that_fills_up_while_mending_changes_nothing(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live(database, 50)
    zero(database, 1)
    damaged = database.read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(StoreError, match="What was saved before is kept"):
        patch.setattr(shutil, "copyfile", full)
        open_safely(database)
    assert [file.name for file in database.parent.iterdir()] == [database.name]
    assert database.read_bytes() == damaged
    assert opened(database)[1]


@pytest.mark.parametrize("moment", range(4))
def test_a_kill_while_the_files_change_places_loses_neither(
    database: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    ids = live(database)
    keep_a_backup(database)
    zero(database, 1)
    damaged, moves = database.read_bytes(), count()

    def killed(source: Path, target: Path) -> None:
        if next(moves) == moment:
            raise KeyboardInterrupt
        source.rename(target)

    with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
        patch.setattr(Path, "replace", killed)
        open_safely(database).close()
    assert opened(database)[0] == ids
    assert aside(database) == [damaged]
