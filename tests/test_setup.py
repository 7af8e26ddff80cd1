"""`python3 run.py` keeps its promises to the viewer: it asks first, speaks in sentences, passes words on."""

import ast
import os
import sys
from pathlib import Path

import pytest

import run
from run import Wish, understand
from tests.arrows import imports_of

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ([], Wish("run", False, [])),
        (["--yes"], Wish("run", True, [])),
        (["test"], Wish("test", False, [])),
        (["test", "tests/ui", "-k", "swipe"], Wish("test", False, ["tests/ui", "-k", "swipe"])),
        (["--yes", "test"], Wish("test", True, [])),
        (["test", "--yes", "-x"], Wish("test", True, ["-x"])),
        (["clips", "--json"], Wish("run", False, ["clips", "--json"])),
        (["clips", "--search", "test"], Wish("run", False, ["clips", "--search", "test"])),
        (["forget", "--yes"], Wish("run", False, ["forget", "--yes"])),
    ],
)
def test_only_test_and_a_leading_yes_are_words_of_the_set_up(words: list[str], wish: Wish) -> None:
    assert understand(words) == wish


def test_the_system_is_changed_only_with_a_yes_or_by_root_alone() -> None:
    assert run.may_install(agreed=True, as_root=False, at_terminal=True)
    assert run.may_install(agreed=False, as_root=True, at_terminal=False)
    assert not run.may_install(agreed=False, as_root=False, at_terminal=False)


@pytest.mark.parametrize(
    ("answer", "done"), [("\n", True), ("Y\n", True), ("no\n", False), ("", False), ("what\n", False)]
)
def test_at_a_terminal_the_viewer_is_asked(answer: str, done: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.write(writer, answer.encode())
    os.close(writer)
    with os.fdopen(reader) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert run.may_install(agreed=False, as_root=True, at_terminal=True) is done


def test_what_the_set_up_runs_never_writes_to_stdout(capfd: pytest.CaptureFixture[str]) -> None:
    assert run.call(sys.executable, "-c", "print('installed')") == 0
    assert run.call("no-such-program-anywhere") == 127
    assert capfd.readouterr() == ("", "installed\n")


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert run.main([]) == 1
    assert "Python 3.11 or newer" in capsys.readouterr().err


def test_a_failure_is_told_in_a_sentence() -> None:
    assert "disk is full" in run.why_failed(free_mb=3)
    assert "network" in run.why_failed(free_mb=9000)


def test_an_old_python_can_read_run_py() -> None:
    """Or it could not say that it is too old."""
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_run_py_needs_nothing_but_python() -> None:
    waiting, seen = ["run.py"], set[str]()
    while waiting:
        file = waiting.pop()
        seen.add(file)
        for found in imports_of(file, (ROOT / file).read_text(encoding="utf-8")):
            if found.module.startswith("app.desktop"):
                ours = f"app/desktop/{found.module.split('.')[2]}.py"
                waiting += [ours] if ours not in seen else []
            else:
                assert found.module.split(".")[0] in sys.stdlib_module_names, found
    assert "app/desktop/probes.py" in seen
