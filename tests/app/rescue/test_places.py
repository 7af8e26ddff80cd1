"""Data in places that may not be written or know no locks: a sentence, or it works all the same."""

import errno
import fcntl
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.rescue.opening import open_safely
from app.store.errors import StoreError
from tests.app.rescue.damage import live, opened
from tests.trials.disk import NoMountError, small_disk


@pytest.fixture
def disk() -> Iterator[Path]:
    try:
        with small_disk() as folder:
            yield folder
    except NoMountError:
        pytest.skip("only root may mount the small disk that this needs")


def test_a_disk_that_may_only_be_read_is_said_and_can_be_used_once_it_may_be_written(disk: Path) -> None:
    database = disk / "data" / "ownfeed.sqlite3"
    ids = live(database)
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    with pytest.raises(StoreError, match=r"Nothing was changed.*Check the permissions"):
        open_safely(database)
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    assert opened(database) == (ids, "")


def test_a_new_folder_on_a_disk_that_may_only_be_read_is_said(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    with pytest.raises(StoreError, match=r"may not be written.*Check the permissions"):
        open_safely(disk / "data" / "ownfeed.sqlite3")


@pytest.fixture
def network_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    """One whose server refuses locks and on which no memory can be shared."""

    def refused(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    def connect(path: Path, timeout: float = 0, isolation_level: None = None) -> sqlite3.Connection:
        name = f"{path.as_uri()}?vfs=unix-none"
        return plain(name, timeout, isolation_level=isolation_level, uri=True)

    plain = sqlite3.connect
    monkeypatch.setattr(fcntl, "flock", refused)
    monkeypatch.setattr(sqlite3, "connect", connect)


@pytest.mark.usefixtures("network_drive")
def test_on_a_drive_without_locks_it_works_without_the_log_beside(database: Path) -> None:
    ids = live(database, 50)
    assert opened(database) == (ids, "")
    with closing(open_safely(database)) as store:
        assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
