"""The battery is noticed."""

from pathlib import Path

import pytest

from app.desktop.power import on_battery


def supply(folder: Path, name: str, **facts: str) -> None:
    (folder / name).mkdir()
    for fact, value in facts.items():
        (folder / name / fact).write_text(f"{value}\n")


@pytest.mark.parametrize(
    ("status", "emptied"),
    [("Discharging", True), ("Charging", False), ("Full", False), ("Not charging", False)],
)
def test_a_battery_that_is_emptied_is_noticed(tmp_path: Path, status: str, emptied: bool) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", status=status)
    assert on_battery(tmp_path) is emptied


def test_the_battery_of_a_mouse_does_not_count(tmp_path: Path) -> None:
    supply(tmp_path, "mouse", type="Battery", scope="Device", status="Discharging")
    assert not on_battery(tmp_path)


def test_where_nothing_is_known_there_is_no_battery(tmp_path: Path) -> None:
    assert not on_battery(tmp_path / "nothing")
