"""The environment that `run.py` makes is quick to start from, and whole again after an interruption."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import run
from run import SetUpError, Stamp, understand

ROOT = Path(__file__).parents[1]
LOCK_FILES = ("pyproject.toml", "requirements.txt", "requirements-test.txt")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that run.py takes for its checkout, with nothing set up."""
    for name in ("run.py", *LOCK_FILES):
        shutil.copy(ROOT / name, tmp_path)
    environment = tmp_path / ".venv"
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "ENVIRONMENT", environment)
    monkeypatch.setattr(run, "PROGRAMS", environment / "bin")
    monkeypatch.setattr(run, "PYTHON", environment / "bin" / "python")
    monkeypatch.setattr(run, "STAMP", environment / "set-up.json")
    monkeypatch.setattr(run, "equip", lambda _: ())
    return tmp_path


@pytest.fixture
def commands(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the set-up runs; making an environment gives a folder with a Python, the rest does nothing."""
    assert not (checkout / ".venv").exists()
    ran: list[list[str]] = []

    def must(*command: str | Path) -> None:
        ran.append([str(word) for word in command])
        if "venv" in command:
            run.PROGRAMS.mkdir(parents=True)
            run.PYTHON.symlink_to(sys.executable)

    monkeypatch.setattr(run, "must", must)
    return ran


def made_environments(commands: list[list[str]]) -> int:
    return sum("venv" in command for command in commands)


def test_a_second_start_runs_nothing(commands: list[list[str]]) -> None:
    run.set_up(understand([]))
    commands.clear()
    run.set_up(understand([]))
    assert commands == []


def test_the_tests_come_on_top_of_the_feed(commands: list[list[str]]) -> None:
    run.set_up(understand([]))
    run.set_up(understand(["test"]))
    assert made_environments(commands) == 1
    assert any(str(run.ROOT / "requirements-test.txt") in command for command in commands)
    commands.clear()
    run.set_up(understand([]))
    assert commands == []


def test_a_changed_lock_is_installed_into_the_same_environment(commands: list[list[str]]) -> None:
    run.set_up(understand([]))
    (run.ROOT / "requirements.txt").write_text("another==1\n")
    run.set_up(understand([]))
    assert made_environments(commands) == 1
    assert sum("--require-hashes" in command for command in commands) == 2


def test_an_interrupted_set_up_begins_afresh(
    commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up(understand([]))
    with monkeypatch.context() as patch:

        def fail(*_: str | Path) -> None:
            raise SetUpError("the network is away")

        patch.setattr(run, "must", fail)
        with pytest.raises(SetUpError):
            run.set_up(understand(["test"]))
    (run.ENVIRONMENT / "half a package").touch()
    run.set_up(understand([]))
    assert made_environments(commands) == 2
    assert not (run.ENVIRONMENT / "half a package").exists()


def test_an_environment_whose_python_changed_is_made_anew(commands: list[list[str]]) -> None:
    run.set_up(understand([]))
    run.PYTHON.unlink()
    run.PYTHON.symlink_to("/nowhere/python3.99")
    run.set_up(understand([]))
    assert made_environments(commands) == 2


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"place": "here"}', '{"place": 1, "lock": 2, "installed": 3}']
)
def test_a_broken_stamp_promises_nothing(kept: str, tmp_path: Path) -> None:
    (tmp_path / "set-up.json").write_text(kept)
    assert run.read_stamp(tmp_path / "set-up.json") == Stamp()


@pytest.mark.parametrize("name", LOCK_FILES)
def test_each_file_that_pins_packages_counts(name: str, checkout: Path) -> None:
    before = run.lock_digest(checkout)
    with (checkout / name).open("a") as file:
        file.write("\n# changed\n")
    assert run.lock_digest(checkout) != before


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for ownfeed is a shell script")
@pytest.mark.usefixtures("commands")
def test_words_exit_code_and_folder_are_passed_on() -> None:
    run.set_up(understand([]))
    ownfeed = run.PROGRAMS / "ownfeed"
    ownfeed.write_text('#!/bin/sh\nprintf "%s|" "$@" "$PWD"\nexit 7\n')
    ownfeed.chmod(0o755)
    command = [sys.executable, str(run.ROOT / "run.py"), "clips", "--search", "two words"]
    answer = subprocess.run(command, cwd="/", capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout, answer.stderr) == (7, "clips|--search|two words|/|", "")


def test_a_full_disk_is_named_before_anything_is_changed(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "SPACE_MB", 1 << 40)
    assert run.main([]) == 1
    assert "disk is nearly full" in capsys.readouterr().err
    assert not (checkout / ".venv").exists()
