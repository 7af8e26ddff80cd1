"""qmllint knows our Python types: a misspelt property or slot in QML fails here, not on screen."""

from pathlib import Path

import pytest

from tests.ui.qml_types import ROOT, describe, lint, qml_files


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("types")
    describe(folder)
    return folder


def test_qml_and_python_agree_on_every_name(types: Path) -> None:
    result = lint(types, qml_files())
    assert result.returncode == 0, result.stderr


def test_a_misspelling_is_caught(types: Path, tmp_path: Path) -> None:
    page = (ROOT / "ui/feed/Creator.qml").read_text("utf-8")
    broken = tmp_path / "Broken.qml"
    broken.write_text(
        page.replace("root.feed.hue", "root.feed.heu").replace("../theme", str(ROOT / "ui/theme"))
    )
    result = lint(types, [broken])
    assert result.returncode != 0
    assert "heu" in result.stderr
