"""The arrows between the rooms of the house run one way."""

from pathlib import Path

import pytest

from tests.arrows import HOUSE, MAY_IMPORT, ROOT, imports_of, wrong


def house() -> list[Path]:
    return [file for part in HOUSE for file in sorted((ROOT / part).rglob("*.py"))]


def test_the_arrows_of_the_house_run_one_way() -> None:
    found = (
        one
        for file in house()
        for one in imports_of(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
    )
    assert not (sentences := [sentence for one in found if (sentence := wrong(one))]), "\n".join(sentences)


def test_each_module_of_app_has_a_room() -> None:
    for part in (ROOT / "app").iterdir():
        if part.suffix == ".py" or (part.is_dir() and any(part.glob("*.py"))):
            name = f"app.{part.stem}"
            assert part.stem in ("__init__", "__main__") or name in MAY_IMPORT, (
                f"{name} is in no list of arrows."
            )


def test_no_arrow_leads_back() -> None:
    for start in MAY_IMPORT:
        beyond = MAY_IMPORT[start]
        while more := {further for there in beyond for further in MAY_IMPORT[there]} - beyond:
            beyond = beyond | more
        assert start not in beyond, f"From {start} the arrows lead back to {start}."


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("app/feed/queue.py", "from ui.rows import Rows"),
        ("app/feed/queue.py", "def f():\n    import app.wiring"),
        ("app/feed/queue.py", "from personalization.profile import Profile"),
        ("app/feed/queue.py", "from app import wiring"),
        ("app/clips/clip.py", "from ..feed import queue"),
        ("app/player/ring.py", "from PySide6.QtQuick import QQuickItem"),
        ("app/store/thread.py", "import app.events.log"),
        ("personalization/pool.py", "from PySide6.QtCore import QObject"),
        ("personalization/pool.py", "import app"),
        ("ui/rows.py", "from personalization import Profile"),
    ],
)
def test_a_wrong_arrow_is_found(file: str, code: str) -> None:
    assert any(wrong(one) for one in imports_of(file, code))


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("app/feed/queue.py", "from personalization import Profile"),
        ("app/wiring.py", "def f():\n    from ui.window import open_window"),
        ("app/player/child/main.py", "from app.jail import enter"),
        ("app/__main__.py", "from app.doors.group import Doors"),
        ("personalization/pool.py", "from personalization.values import Event"),
        ("personalization/pool.py", "from .values import Event"),
        ("ui/rows.py", "from app.clips.clip import Clip"),
    ],
)
def test_a_right_arrow_is_left_alone(file: str, code: str) -> None:
    assert not any(wrong(one) for one in imports_of(file, code))
