"""Databases damaged by chance: never a crash, never a silent loss, nothing lost that a good backup has."""

from pathlib import Path

import pytest

from tests.app.rescue.trials import prepared, trial

TRIALS = 30


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str], list[str]]:
    return prepared(tmp_path_factory.mktemp("trials"))


@pytest.mark.parametrize("seed", range(TRIALS))
def test_a_damaged_database_opens_and_says_what_was_kept(
    lived: tuple[Path, list[str], list[str]], seed: int
) -> None:
    assert trial(*lived, seed, with_backup=seed % 2 == 0)
