"""What a crash leaves says where it was, and nothing of what the viewer has."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import crash
from tests.arrows import ROOT

CRASH = """
import faulthandler, sys
from pathlib import Path
from app import crash
def secretly_watch():
    faulthandler._sigsegv()
print(crash.watch(Path(sys.argv[1]), Path(sys.argv[2])), flush=True)
if sys.argv[3] == "crash":
    secretly_watch()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Anna's holiday" / "state"


@pytest.fixture
def log(folder: Path) -> Path:
    folder.mkdir(parents=True)
    log = folder / "ownfeed.log"
    log.write_text("".join(f"line {number}\n" for number in range(100)), "utf-8")
    return log


def start(folder: Path, log: Path, end: str = "well") -> str:
    """Start a program that watches, and ends so; what the viewer is told."""
    words: list[str | Path] = [sys.executable, "-c", CRASH, folder, log, end]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=end == "well")
    return done.stdout.strip()


def test_the_start_after_a_crash_says_so_once_and_keeps_the_report(folder: Path, log: Path) -> None:
    assert start(folder, log, "crash") == ""
    assert start(folder, log) == crash.SENTENCE
    assert start(folder, log) == ""
    assert "Segmentation fault" in crash.report(folder) and "in secretly_watch" in crash.report(folder)


def test_the_report_has_the_end_of_the_log_and_no_paths(folder: Path, log: Path) -> None:
    start(folder, log, "crash")
    start(folder, log)
    told = crash.report(folder)
    assert "line 99" in told and "line 9\n" not in told
    assert "Anna" not in told and str(ROOT) not in told and str(Path.home()) not in told


def test_an_end_that_was_no_crash_leaves_nothing(folder: Path, log: Path) -> None:
    assert start(folder, log) == start(folder, log) == crash.report(folder) == ""


def test_a_report_can_be_deleted(folder: Path, log: Path) -> None:
    start(folder, log, "crash")
    start(folder, log)
    crash.delete_report(folder)
    assert crash.report(folder) == ""


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    assert start(tmp_path / "state", tmp_path / "no.log") == ""
