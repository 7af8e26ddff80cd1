"""Two desktops share one profile by exchanging their logs."""

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from app.__main__ import main
from app.clips import catalogue
from app.events.log import live_events
from app.feed.ranker import Ranker
from app.feed.request import Request
from app.paths import Paths
from app.store.database import open_store
from app.wiring import clock
from tests.journeys.conftest import stocked


def door(data: Path, *words: str | Path, code: int = 0) -> Any:
    done = CliRunner().invoke(main, ["--data-dir", str(data), *map(str, words), "--json"])
    assert done.exit_code == code, done.output
    return json.loads(done.stdout)


def fingerprint(data: Path, asked: Request) -> str:
    store = open_store(Paths.of(data).database)
    ranker = Ranker()
    ranker.load(live_events(store), catalogue.clips(store))
    store.close()
    return ranker.fingerprint(asked)


@pytest.fixture
def logs(tmp_path: Path) -> list[Path]:
    """What three desktops with the same clips exported."""
    files = []
    for desktop in range(3):
        data = tmp_path / f"desktop {desktop}"
        clips = stocked(Paths.of(data), 24)
        for clip in clips[desktop * 4 : desktop * 4 + 6]:
            door(data, "watch", clip.id, "--seconds", "8" if desktop else "0.5", "--like")
        door(data, "undo", door(data, "events")[0]["id"])
        files.append(tmp_path / f"{desktop}.jsonl")
        assert door(data, "export", files[-1])["events"] == 19
    return files


def test_logs_merged_in_any_order_give_bit_equal_profiles(logs: list[Path], tmp_path: Path) -> None:
    asked, found = Request(clock(), 12), set()
    for number, order in enumerate(permutations(logs)):
        data = tmp_path / f"merged {number}"
        stocked(Paths.of(data), 24)
        assert sum(door(data, "import", log)["new"] for log in (*order, order[0])) == 57
        found.add(fingerprint(data, asked))
    assert len(found) == 1


def test_an_export_that_comes_back_to_a_new_device_gives_the_same_log(
    logs: list[Path], tmp_path: Path
) -> None:
    door(tmp_path / "new", "import", logs[0])
    door(tmp_path / "new", "export", tmp_path / "again.jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == logs[0].read_bytes()


def test_a_dry_run_changes_nothing(logs: list[Path], tmp_path: Path) -> None:
    said = door(tmp_path / "new", "import", logs[0], "--dry-run")
    assert (said["new"], said["known"], said["refused"], said["dry_run"]) == (19, 0, [], True)
    assert door(tmp_path / "new", "events") == []


def test_a_damaged_line_is_named_and_the_others_come_in(logs: list[Path], tmp_path: Path) -> None:
    lines = logs[0].read_text(encoding="utf-8").splitlines(keepends=True)
    logs[0].write_text("".join([*lines[:5], "{half of a li\n", *lines[6:]]), encoding="utf-8")
    said = door(tmp_path / "new", "import", logs[0], code=1)
    assert said["new"] == 18
    assert [each["line"] for each in said["refused"]] == [6]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        main, ["--data-dir", str(tmp_path / "data"), "export", str(tmp_path / "no folder" / "log.jsonl")]
    )
    assert done.exit_code == 1
    assert "cannot be written" in done.stderr and "Nothing was changed" in done.stderr
