"""A model is used only as it came with the program."""

import shutil
from pathlib import Path

import pytest

from app.analysis.models.folder import CHECKSUMS, missing, shipped
from app.analysis.models.shelf import FOR, ModelError, Shelf

SMALL = "text-tokens.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (CHECKSUMS, SMALL):
        shutil.copy(shipped() / name, tmp_path)
    return tmp_path


def test_all_that_comes_with_the_program_is_whole() -> None:
    assert Shelf().problems() == ()


def test_each_file_with_a_checksum_is_used_and_the_other_way_round() -> None:
    listed = [line.split()[1] for line in (shipped() / CHECKSUMS).read_text().splitlines()]
    assert sorted(listed) == sorted(FOR)


def test_a_whole_file_is_read(folder: Path) -> None:
    assert Shelf(folder).content(SMALL) == (shipped() / SMALL).read_bytes()


def test_a_changed_file_is_refused_with_a_sentence(folder: Path) -> None:
    with (folder / SMALL).open("ab") as file:
        file.write(b" ")
    with pytest.raises(
        ModelError, match="is not the file that came with the program: the meaning of captions"
    ):
        Shelf(folder).content(SMALL)


def test_a_missing_file_is_told_in_a_sentence(folder: Path) -> None:
    (folder / SMALL).unlink()
    with pytest.raises(ModelError, match="is missing: the meaning of captions will not be found"):
        Shelf(folder).content(SMALL)


def test_without_the_checksums_nothing_is_trusted(folder: Path) -> None:
    (folder / CHECKSUMS).unlink()
    with pytest.raises(ModelError):
        Shelf(folder).content(SMALL)


def test_files_that_are_not_as_they_came_are_named(folder: Path) -> None:
    assert missing() == ()
    assert set(missing(folder)) == set(FOR) - {SMALL}
    (folder / SMALL).write_bytes(b"other")
    assert SMALL in missing(folder)
    (folder / CHECKSUMS).unlink()
    assert missing(folder) == (CHECKSUMS,)


def test_every_problem_is_told(folder: Path) -> None:
    assert len(Shelf(folder).problems()) == len(FOR) - 1
