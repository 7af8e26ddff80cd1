"""One thread owns the database."""

import sqlite3
import threading
from functools import partial
from pathlib import Path

import pytest

from app.store.database import LEVEL, Store
from app.store.errors import NewerStoreError
from app.store.thread import StoreThread


def test_work_is_done_in_the_order_handed_in_on_one_thread(database: Path) -> None:
    thread = StoreThread(database)
    done: list[int] = []
    names = set()

    def job(n: int, _store: Store) -> None:
        done.append(n)
        names.add(threading.current_thread().name)

    for n in range(100):
        thread.submit(partial(job, n))
    thread.shut()
    assert done == list(range(100))
    assert len(names) == 1 and threading.current_thread().name not in names


def test_what_was_handed_in_is_kept_before_the_file_is_closed(database: Path) -> None:
    thread = StoreThread(database)

    def job(n: int, store: Store) -> None:
        store.connection.execute("INSERT INTO settings VALUES (?, '')", [n])

    for n in range(100):
        thread.submit(partial(job, n))
    thread.shut()
    assert [file.name for file in database.parent.iterdir()] == [database.name]
    connection = sqlite3.connect(database)
    assert connection.execute("SELECT count(*) FROM settings").fetchone() == (100,)
    connection.close()


def test_an_error_arrives_with_the_result_and_the_next_work_goes_on(database: Path) -> None:
    thread = StoreThread(database)

    def fails(_store: Store) -> None:
        raise ZeroDivisionError

    assert isinstance(thread.submit(fails).exception(), ZeroDivisionError)
    assert thread.submit(lambda _store: 7).result() == 7
    thread.shut()


def test_a_database_that_cannot_be_opened_is_said_by_each_work(database: Path) -> None:
    database.parent.mkdir()
    newer = sqlite3.connect(database)
    newer.execute(f"PRAGMA user_version = {LEVEL + 1}")
    newer.close()
    thread = StoreThread(database)
    with pytest.raises(NewerStoreError):
        thread.submit(lambda _store: None).result()
    thread.shut()


def test_work_that_comes_after_the_end_is_cancelled(tmp_path: Path) -> None:
    store = StoreThread(tmp_path / "ownfeed.sqlite3")
    store.shut()
    assert store.submit(lambda _: None).cancelled()
