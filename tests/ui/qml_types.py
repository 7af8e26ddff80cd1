"""Tells qmllint what our Python types have to offer, and runs it."""

import json
import re
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
BIN = Path(sysconfig.get_path("scripts"))
CPP = {"list": "QVariantList", "dict": "QVariantMap", "float": "double"}
MODULE = re.compile(r'^QML_IMPORT_NAME = "(.+)"', re.MULTILINE)


def tool(name: str, *args: str | Path) -> subprocess.CompletedProcess[str]:
    """Run one of PySide6's tools in the checkout."""
    command = [BIN / f"pyside6-{name}", *args]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def python_types() -> dict[str, list[Path]]:
    """The Python files that register QML types, by QML module."""
    modules: dict[str, list[Path]] = {}
    for file in sorted((ROOT / "ui").rglob("*.py")):
        found = MODULE.search(file.read_text("utf-8"))
        if found:
            modules.setdefault(found[1], []).append(file)
    return modules


def in_cpp(dump: str) -> str:
    """A dump with what the tool leaves out: C++ names of types, and which properties are constant."""
    files = json.loads(dump)
    for properties in (kind.get("properties", []) for file in files for kind in file["classes"]):
        for each in properties:
            each["type"] = CPP.get(each["type"], each["type"])
            each["constant"] = "notify" not in each
    return json.dumps(files)


def describe(folder: Path) -> None:
    """Write a qmldir and the types of each QML module of ours into the folder."""
    for module, files in python_types().items():
        home = folder / module.replace(".", "/")
        home.mkdir(parents=True)
        dumps = []
        for file in files:
            dumps.append(home / f"{file.stem}.json")
            dumps[-1].write_text(in_cpp(tool("metaobjectdump", file).stdout), "utf-8")
        types = ("--generate-qmltypes", home / "types.qmltypes", "-o", home / "unused.cpp")
        version = ("--import-name", module, "--major-version", "1", "--minor-version", "0")
        made = tool("qmltyperegistrar", *types, *version, *dumps)
        assert made.returncode == 0, made.stderr
        (home / "qmldir").write_text(f"module {module}\ntypeinfo types.qmltypes\ndepends QtQuick\n", "utf-8")


def qml_files() -> list[Path]:
    """All QML of the house."""
    return sorted((ROOT / "ui").rglob("*.qml"))


def lint(folder: Path, files: Iterable[Path]) -> subprocess.CompletedProcess[str]:
    """Lint QML files with the types that `describe` wrote into the folder."""
    return tool("qmllint", "-I", folder, "--max-warnings", "0", *files)
