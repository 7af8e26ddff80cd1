"""With real libVLC and a GPU renderer on a virtual screen, the clips' own colours are on stage."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.player.library import available
from tests.arrows import ROOT
from tests.journeys.footage import COLOURS, paint, sing, two_clips

GPU = {"QT_QPA_PLATFORM": "xcb", "QSG_RHI_BACKEND": "opengl", "QT_QUICK_BACKEND": ""}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
ALIKE = 24
"""What scaling and the colour space of video may change in a channel."""


def look(folder: Path, command: list[str], surroundings: dict[str, str]) -> dict[str, str]:
    if available() is not None:
        pytest.skip("libVLC is not installed")
    data = folder.with_name("data")
    done = subprocess.run(
        [*command, sys.executable, "-m", "tests.journeys.looking", str(data), str(folder)],
        cwd=ROOT,
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


def alike(seen: str, painted: tuple[int, int, int]) -> bool:
    channels = (int(seen[at : at + 2], 16) for at in (1, 3, 5))
    return all(abs(one - other) <= ALIKE for one, other in zip(channels, painted, strict=True))


def test_the_colours_of_the_clips_are_on_a_real_screen(tmp_path: Path) -> None:
    if shutil.which("xvfb-run") is None or shutil.which("xauth") is None:
        pytest.skip("Xvfb, the virtual screen, is not installed")
    seen = look(two_clips(tmp_path / "clips"), ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"], GPU)
    assert {name for name, colour in COLOURS.items() if alike(seen[name], colour)} == set(COLOURS), seen


def test_the_colours_of_the_clips_are_on_stage_without_a_gpu(tmp_path: Path) -> None:
    seen = look(two_clips(tmp_path / "clips"), [], OFFSCREEN)
    assert {name for name, colour in COLOURS.items() if alike(seen[name], colour)} == set(COLOURS), seen


def test_a_file_of_only_sound_is_on_stage_with_its_cover(tmp_path: Path) -> None:
    folder = tmp_path / "songs"
    folder.mkdir()
    paint(folder / "red.mp4", COLOURS["red.mp4"])
    sing(folder / "song.mp4", COLOURS["blue.mp4"])
    seen = look(folder, [], OFFSCREEN)
    assert alike(seen["song.mp4"], COLOURS["blue.mp4"]), seen
