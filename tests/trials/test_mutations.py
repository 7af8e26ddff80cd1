"""Mutants of clips harm nobody: each is shown or skipped with a sentence, and no event is lost."""

from pathlib import Path

import pytest

from app.player.library import available
from tests.trials.mutants import samples
from tests.trials.mutations import gauntlet, lost

MUTANTS = 6


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt warns of the posters
def test_mutants_are_shown_or_skipped_and_no_event_is_lost(tmp_path: Path) -> None:
    if sentence := available():
        pytest.skip(sentence)
    with gauntlet(tmp_path) as run:
        run.run(samples(tmp_path / "clips"), range(MUTANTS))
        assert not lost(run) and len(run.events) == MUTANTS
    came = run.came
    assert came["player killed"] == 1
    assert came["played: shown"] + came["played: skipped with a sentence"] == MUTANTS
    assert came["probed: taken in"] + came["probed: refused"] == MUTANTS
    assert sum(number for what, number in came.items() if what.startswith("decoded")) == MUTANTS
