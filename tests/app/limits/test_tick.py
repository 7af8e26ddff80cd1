"""The clocks of this computer."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.limits import tick


@pytest.fixture
def zone() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


@pytest.mark.usefixtures("zone")
def test_a_zone_that_is_changed_while_the_program_runs_is_noticed() -> None:
    noon = datetime(2026, 6, 10, 12, tzinfo=UTC)
    os.environ["TZ"] = "Asia/Tokyo"
    assert noon.astimezone(tick.local_zone(noon)).hour == 21
    os.environ["TZ"] = "America/New_York"
    assert noon.astimezone(tick.local_zone(noon)).hour == 8


def test_the_running_time_of_the_computer_only_grows() -> None:
    first, second = tick.look(), tick.look()
    assert (first.boot, first.boot_s <= second.boot_s) == (second.boot, True)
    assert first.wall.tzinfo is UTC


def test_a_system_that_does_not_tell_its_start_has_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tick, "BOOT_ID", tmp_path / "missing")
    assert tick.look().boot == ""
