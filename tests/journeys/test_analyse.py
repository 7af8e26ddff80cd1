"""`ownfeed analyse` with the models that come along, and `ownfeed check` without one of them."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.__main__ import main
from app.analysis.models.folder import shipped
from tests.app.sources.media import render

KEYS = ["file", "ok", "error", "seconds", "tags", "faces", "gestures", "text", "language", "sensitive"]
WITHOUT_NETWORK = ["unshare", "--map-root-user", "--net"]
CAPTION = "The little kitten is sleeping in its basket."
TYPED = "sleeping kittens"


def isolated() -> list[str]:
    """The beginning of a command that sees no network, where this system lets us take it away."""
    allowed = shutil.which("unshare") and subprocess.run([*WITHOUT_NETWORK, "true"], check=False, timeout=60)
    return WITHOUT_NETWORK if allowed and allowed.returncode == 0 else []


def test_files_are_analysed_without_any_network(tmp_path: Path) -> None:
    clip = render(tmp_path / "a.mp4", 120)
    text = tmp_path / "b.mp4"
    text.write_text("no video")
    command = [*isolated(), sys.executable, "-m", "app", "--data-dir", str(tmp_path / "data"), "analyse"]
    files = [str(clip), str(text), str(tmp_path / "none.mp4"), str(clip)]
    done = subprocess.run(
        [*command, *files, "--caption", CAPTION, "--topic", TYPED, "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    first, refused, missing, again = json.loads(done.stdout)
    assert [list(each) for each in (first, refused, missing, again)] == [KEYS] * 4
    assert first["ok"]
    assert (first["language"], first["faces"]) == ("en", 0)
    assert "pets" in [tag["name"] for tag in first["tags"] if tag["kind"] == "topic"]
    assert next(tag["confidence"] for tag in first["tags"] if tag["name"] == TYPED) > 0.5
    assert {**again, "seconds": 0} == {**first, "seconds": 0}
    assert (refused["ok"], refused["tags"]) == (False, [])
    assert "not a video" in refused["error"]
    assert "cannot be read" in missing["error"]
    assert not (tmp_path / "data").exists()


def test_a_missing_and_a_wrong_model_are_told_by_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "models"
    shutil.copytree(shipped(), folder)
    (folder / "faces.onnx").unlink()
    with (folder / "heads.npz").open("ab") as file:
        file.write(b"more")
    monkeypatch.setattr("app.analysis.models.shelf.shipped", lambda: folder)
    done = CliRunner().invoke(main, ["--data-dir", str(tmp_path / "data"), "check", "--json"])
    problems = [each["sentence"] for each in json.loads(done.stdout)["problems"] if each["what"] == "models"]
    assert len(problems) == 2
    assert any("faces.onnx is missing: faces will not be found" in each for each in problems)
    assert any("heads.npz is not the file that came with the program" in each for each in problems)
