"""A drill: back up, lose the data, restore it at the doors, and the feed comes in the same order."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pytestqt.qtbot import QtBot

from app.__main__ import main
from app.feed.courier import Courier
from app.feed.keeper import Keeper
from app.paths import Paths
from app.rescue.backups import backups, folder_of
from app.rescue.opening import open_safely
from app.store.thread import StoreThread
from app.wiring import clock
from tests.app.rescue.damage import A_DETAIL, live, pages_with, zero
from tests.journeys.conftest import stocked


def door(paths: Paths, *words: str | Path, code: int = 0) -> Any:
    done = CliRunner().invoke(main, ["--data-dir", str(paths.data), *map(str, words)])
    assert done.exit_code == code, done.output
    return json.loads(done.stdout) if code == 0 else done.stderr


def test_the_drill(paths: Paths, tmp_path: Path) -> None:
    clips = stocked(paths, 24)
    for clip in clips[:6]:
        door(paths, "watch", clip.id, "--seconds", "8", "--like")
    before = door(paths, "next", "--json")
    made = door(paths, "backup", "--to", tmp_path / "elsewhere", "--json")
    assert (made["events"], made["clips"], made["verified"]) == (18, 24, True)
    shutil.rmtree(paths.data)
    restored = door(paths, "restore", made["file"], "--json")
    assert (restored["events"], restored["clips"], restored["verified"]) == (18, 24, True)
    assert door(paths, "next", "--json") == before


def test_a_file_that_is_no_backup_is_said(paths: Paths, tmp_path: Path) -> None:
    stocked(paths, 1)
    (tmp_path / "diary").write_text("Dear diary. " * 100)
    assert "cannot be restored" in door(paths, "restore", tmp_path / "diary", code=1)


def test_damage_that_a_backup_finds_is_mended_by_the_next_start(paths: Paths) -> None:
    live(paths.database)
    zero(paths.database, pages_with(paths.database, A_DETAIL)[3])
    assert "Your data is damaged" in door(paths, "backup", code=1)
    done = CliRunner().invoke(main, ["--data-dir", str(paths.data), "events", "--json"])
    assert done.exit_code == 0 and "all that could be read" in done.stderr


@pytest.fixture
def thread(paths: Paths) -> Any:
    stocked(paths, 3)
    thread = StoreThread(paths.database, open_safely)
    yield thread
    thread.shut()


def test_an_open_feed_backs_up_in_a_process_of_its_own(
    paths: Paths, thread: StoreThread, qtbot: QtBot
) -> None:
    courier = Courier()
    keeper = Keeper(thread, courier, paths.database, clock)
    keeper.look()
    qtbot.waitUntil(lambda: bool(backups(folder_of(paths.database))), timeout=60_000)
    keeper.close()
    courier.close()


def test_a_backup_that_cannot_be_made_is_said(paths: Paths, thread: StoreThread, qtbot: QtBot) -> None:
    folder_of(paths.database).touch()
    courier = Courier()
    keeper = Keeper(thread, courier, paths.database, clock)
    with qtbot.waitSignal(keeper.failed, timeout=60_000) as failed:
        keeper.look()
    assert "There is no fresh backup" in failed.args[0]
    keeper.close()
    courier.close()
