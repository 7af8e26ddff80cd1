"""Databases damaged by chance: never a crash, never a silent loss, nothing lost that a good backup has."""

import pytest

from tests.app.rescue.trials import Lived, prepared, trial

TRIALS = 30


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    return prepared(tmp_path_factory.mktemp("trials"))


@pytest.mark.parametrize("seed", range(TRIALS))
def test_a_damaged_database_opens_and_says_what_was_kept(lived: Lived, seed: int) -> None:
    assert trial(lived, seed)
