"""The models come whole, from where the table says, in under 75 MB."""

import pickle
import re
from collections import OrderedDict
from pathlib import Path

import pytest

from app.analysis.models.folder import shipped
from app.analysis.models.shelf import FOR
from assets.models.conversion import listing
from assets.models.conversion.packages import ALL
from assets.models.conversion.torch_file import tensors

LARGEST_BYTES = 75_000_000


def test_they_take_less_than_75_mb() -> None:
    assert sum((shipped() / name).stat().st_size for name in FOR) < LARGEST_BYTES


def test_each_file_that_is_used_says_where_it_comes_from() -> None:
    assert {weights.file for weights in ALL} | {listing.HEADS} == set(FOR)


def test_the_table_tells_of_the_very_files(tmp_path: Path) -> None:
    for name in FOR:
        (tmp_path / name).symlink_to(shipped() / name)
    listing.write(tmp_path)
    for name in (listing.TABLE, listing.CHECKSUMS):
        assert (tmp_path / name).read_text(encoding="utf-8") == (shipped() / name).read_text(encoding="utf-8")


def test_each_licence_that_is_named_comes_along() -> None:
    folder = shipped() / "licences"
    named = set(re.findall(r"[\w.-]+\.txt", (folder / "NOTICE.txt").read_text(encoding="utf-8")))
    assert named == {file.name for file in folder.iterdir()} - {"NOTICE.txt"}


class Harm:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("harm",)


@pytest.mark.parametrize("inner", [Harm(), OrderedDict(weight=Harm())])
def test_a_checkpoint_that_would_run_code_is_refused(
    inner: object, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(pickle.UnpicklingError, match=r"builtins\.print"):
        tensors(b"".join(pickle.dumps(one) for one in (1, 2, 3, inner)))
    assert capsys.readouterr().out == ""
