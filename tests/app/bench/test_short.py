"""The short form of the benchmarks: what the program takes, as a ratio to a limit measured in the same run."""

from pathlib import Path

import pytest

from app.bench import events, limits, scanning
from app.bench.figures import Figures
from app.paths import Paths

pytestmark = pytest.mark.usefixtures(
    "qapp"
)  # a benchmark without one makes another kind, for all tests after it


def named(found: list[Figures], part: str) -> Figures:
    """The one figure with these words in its name."""
    (one,) = [each for each in found if part in each.name]
    return one


def test_to_look_through_a_folder_costs_little_more_than_a_plain_walk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scanning, "KNOWN", 1000)
    found = scanning.bench_refresh(Paths.of(Path("unused")))
    ratio = named(found, "refresh").p50 / named(found, "plain walk").p50
    assert ratio < 40  # 8 measured


def test_an_event_is_on_disk_in_a_few_times_what_sqlite_alone_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "EVENTS", 100)
    paths = Paths.of(tmp_path)
    acknowledged = named(events.bench_event(paths), "acknowledged")
    ratio = acknowledged.p50 / named(limits.bench_limits(paths), "fsync").p50
    assert ratio < 30  # 2 to 4 measured


def test_a_scan_measures_each_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "NEW", 6)
    found = scanning.bench_scan(Paths.of(Path("unused")))
    assert named(found, "one new file").n == 6
    assert named(found, "folder of new files").detail == {"files": 6}
