"""The pinned packages are those that the project asks for, and name no place to get them from."""

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCKS = {"requirements.txt": ["build"], "requirements-test.txt": ["build", "test"]}
HOSTS = re.compile(
    r"\b(pypi|pythonhosted|npmjs|yarnpkg|unpkg|jsdelivr|debian|ubuntu|anaconda|crates|rubygems)\.(org|com|net|io)\b"
)


@cache
def pins(lock: str) -> dict[str, list[Requirement]]:
    found: dict[str, list[Requirement]] = {}
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if line[:1].isalnum():
            pin = Requirement(line.rstrip(" \\"))
            found.setdefault(canonicalize_name(pin.name), []).append(pin)
    return found


def asked_for(extras: list[str]) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = [text for extra in extras for text in project["optional-dependencies"][extra]]
    return [Requirement(text) for text in (*project["dependencies"], *more)]


def version(pin: Requirement) -> str:
    return str(pin.specifier).removeprefix("==")


def committed_files() -> list[Path]:
    try:
        names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("git is not here to say which files are committed")
    return [path for name in names.decode().split("\0") if name and (path := ROOT / name).is_file()]


@pytest.mark.parametrize("lock", LOCKS)
def test_each_package_the_project_asks_for_is_pinned_within_its_bounds(lock: str) -> None:
    for asked in asked_for(LOCKS[lock]):
        found = pins(lock).get(canonicalize_name(asked.name), [])
        assert found, f"{asked.name} is not in {lock}; its first lines say how to renew it."
        for pin in found:
            assert asked.specifier.contains(version(pin)), f"{lock} has {pin}, pyproject.toml wants {asked}."


@pytest.mark.parametrize("lock", LOCKS)
def test_each_pin_has_a_hash(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    for block in re.split(r"\n(?=\S)", text):
        if block[:1].isalnum():
            assert "==" in block and "--hash=sha256:" in block, block


def test_the_tests_run_on_the_very_packages_of_the_feed() -> None:
    for name, pinned in pins("requirements.txt").items():
        assert [str(pin) for pin in pins("requirements-test.txt")[name]] == [str(pin) for pin in pinned]


def test_no_committed_file_names_a_registry() -> None:
    for file in committed_files():
        text = file.read_bytes().decode("utf-8", errors="ignore")
        assert not (found := HOSTS.search(text)), f"{file.name} names {found and found[0]}."


@pytest.mark.parametrize("name", ["pyproject.toml", "run.py", ".ci/run", *LOCKS])
def test_no_file_of_the_set_up_holds_an_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"\w://|--(extra-)?index-url|--find-links| @ ", text)
