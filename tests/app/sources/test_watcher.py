"""Changes on disk are noticed while the program runs."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.sources.watcher import Watcher

NEVER_MS = 10**8


@pytest.fixture
def watcher(qtbot: QtBot) -> Watcher:  # noqa: ARG001  it starts Qt
    """A watcher that tells a change soon, and goes no rounds."""
    return Watcher(settle_ms=20, round_ms=NEVER_MS)


def test_a_new_file_is_told_with_its_source(qtbot: QtBot, watcher: Watcher, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    watcher.watch(1, [str(tmp_path / "a")])
    watcher.watch(2, [str(tmp_path / "b")])
    with qtbot.waitSignal(watcher.changed) as told:
        (tmp_path / "b" / "new.mp4").write_bytes(b"x")
    assert told.args == [2]


def test_many_changes_at_once_are_told_once(qtbot: QtBot, watcher: Watcher, tmp_path: Path) -> None:
    told: list[int] = []
    watcher.changed.connect(told.append)
    watcher.watch(1, [str(tmp_path)])
    with qtbot.waitSignal(watcher.changed):
        for number in range(20):
            (tmp_path / f"{number}.mp4").write_bytes(b"x")
    assert told == [1]


def test_a_folder_of_two_sources_is_told_for_both(qtbot: QtBot, watcher: Watcher, tmp_path: Path) -> None:
    told: set[int] = set()
    watcher.changed.connect(told.add)
    watcher.watch(1, [str(tmp_path)])
    watcher.watch(2, [str(tmp_path)])
    (tmp_path / "new.mp4").write_bytes(b"x")
    qtbot.waitUntil(lambda: told == {1, 2})


def test_a_removed_source_is_not_told_any_more(qtbot: QtBot, watcher: Watcher, tmp_path: Path) -> None:
    told: list[int] = []
    watcher.changed.connect(told.append)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    watcher.watch(1, [str(tmp_path / "a")])
    watcher.watch(2, [str(tmp_path / "b")])
    watcher.unwatch(1)
    (tmp_path / "a" / "new.mp4").write_bytes(b"x")
    (tmp_path / "b" / "new.mp4").write_bytes(b"x")
    qtbot.waitUntil(lambda: 2 in told)
    assert told == [2]


def test_every_source_is_told_on_the_round(qtbot: QtBot) -> None:
    told: set[int] = set()
    watcher = Watcher(settle_ms=20, round_ms=20)
    watcher.changed.connect(told.add)
    watcher.watch(1, [])
    watcher.watch(2, [])
    qtbot.waitUntil(lambda: told == {1, 2})


def test_files_that_are_still_written_are_come_back_to(
    qtbot: QtBot, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sources.watcher.AGAIN_MS", 20)
    with qtbot.waitSignal(watcher.changed) as told:
        watcher.watch(3, [], unsettled=True)
    assert told.args == [3]
