"""The search runs beside the window: it rests when nobody asks, and comes back."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.search.beside import Beside
from app.search.question import Hit, Like, Words
from app.store.database import Store
from tests.app.search.catalogues import stock


@pytest.fixture
def beside(store: Store, database: Path) -> Iterator[Beside]:
    stock(store)
    beside = Beside(database)
    yield beside
    beside.close()


def test_it_starts_with_the_first_question_and_ends_with_its_owner(beside: Beside) -> None:
    assert beside.pid is None
    assert beside.ask(Words("tea", 5)) == (Hit("cup"),)
    pid = beside.pid
    assert beside.ask(Like("shore", 1)) != ()
    assert beside.pid == pid
    beside.close()
    assert beside.pid is None
    assert multiprocessing.active_children() == []


def test_a_killed_search_answers_the_next_question(beside: Beside) -> None:
    beside.ask(Words("tea", 5))
    pid = beside.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert beside.ask(Words("tea", 5)) == (Hit("cup"),)
    assert beside.pid not in (None, pid)


def test_it_goes_when_nobody_asks_and_keeps_no_memory(store: Store, database: Path) -> None:
    stock(store)
    beside = Beside(database, idle_s=0.05)
    beside.ask(Words("tea", 5))
    for process in multiprocessing.active_children():
        process.join()
    assert beside.pid is None
    assert beside.ask(Words("tea", 5)) == (Hit("cup"),)
    beside.close()
