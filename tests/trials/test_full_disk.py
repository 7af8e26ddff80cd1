"""On a full disk nothing breaks, it is said, and with some room it goes on."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.rescue.opening import open_safely
from app.store.errors import StoreError
from tests.app.rescue.damage import live, opened
from tests.trials.disk import NoMountError, full, small_disk
from tests.trials.full_disk import template, trial

ROOM = {30: "start", 120: "back up"}
"""So many pages, and what comes first that does not fit."""


@pytest.fixture
def disk() -> Iterator[Path]:
    try:
        with small_disk() as folder:
            yield folder
    except NoMountError:
        pytest.skip("only root may mount the small disk that this needs")


@pytest.mark.usefixtures("disk", "qapp")
def test_what_does_not_fit_is_said_and_the_feed_goes_on_when_there_is_room() -> None:
    with template() as (paths, disk):
        assert {pages: trial(paths, disk, pages) for pages in ROOM} == ROOM


def test_a_disk_without_any_room_is_said_at_the_start_and_costs_nothing(disk: Path) -> None:
    database = disk / "data" / "ownfeed.sqlite3"
    ids = live(database)
    with full(disk, 0), pytest.raises(StoreError, match="the disk is full"), closing(open_safely(database)):
        pass
    assert opened(database) == (ids, "")


def test_a_new_folder_on_a_full_disk_is_said_and_can_be_used_later(disk: Path) -> None:
    database = disk / "data" / "ownfeed.sqlite3"
    with full(disk, 0), pytest.raises(StoreError, match="the disk is full"), closing(open_safely(database)):
        pass
    assert opened(database) == ([], "")
