"""Killed at any moment of its labours, the program loses no event that it acknowledged."""

from pathlib import Path

import pytest

from tests.trials.homes import home
from tests.trials.kills import LONGEST_S, judge, kill

SEEDS = {"refreshing": 1, "analysing": 2, "migrating": 3, "backing up": 4}
"""Watching has more of them, in tests/journeys/test_kill.py."""


@pytest.mark.parametrize("labour", SEEDS)
def test_a_kill_loses_nothing_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, labour: str
) -> None:
    monkeypatch.setitem(LONGEST_S, labour, 1.0)
    paths = home(tmp_path, labour)
    killed = kill(paths, labour, SEEDS[labour])
    assert killed.sure
    judge(paths, killed)
