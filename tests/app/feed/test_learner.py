"""The learner works beside the window, and can be replaced at any moment."""

import multiprocessing
from concurrent.futures import BrokenExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.feed.learner import Learner
from app.feed.request import Request
from app.paths import Paths
from tests.journeys.conftest import stocked

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def test_a_learner_that_was_killed_folds_the_log_again(tmp_path: Path) -> None:
    paths = Paths.of(tmp_path)
    stocked(paths)
    learner = Learner(paths.database)
    learner.wake()
    before = learner.arrange(Request(NOW, 12)).result()
    for process in multiprocessing.active_children():
        process.kill()
    with pytest.raises(BrokenExecutor):
        learner.arrange(Request(NOW, 12)).result()
    learner.wake()
    assert learner.arrange(Request(NOW, 12)).result() == before
    learner.close()
