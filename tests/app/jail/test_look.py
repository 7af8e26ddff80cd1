"""What a system lacks of the jail is found, and said by `check`."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.__main__ import main
from app.doors import check
from app.jail import LAYERS, look
from tests.app.jail.inside import in_jail, linux


@linux
def test_what_is_missing_is_what_a_jail_itself_reports() -> None:
    tried = in_jail("answer = enter(LAYERS, ['/'], False)")
    assert look.missing_layers() == {layer: why for layer, why in tried.items() if why != "ok"}


def test_a_layer_that_this_system_lacks_is_named_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        look, "TRY", look.TRY.replace("from app.jail", f"sys.platform = {'plan9'!r}; from app.jail")
    )
    assert look.missing_layers()["seccomp"] == "only Linux has this"


def test_where_nothing_can_be_tried_every_layer_counts_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert look.missing_layers() == dict.fromkeys(LAYERS, "it could not be tried (FileNotFoundError)")


def test_check_says_what_is_missing_and_that_clips_play_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(check, "missing_layers", lambda: {"landlock": "Function not implemented"})
    done = CliRunner().invoke(main, ["--data-dir", str(tmp_path), "check", "--json"])
    said = [
        problem["sentence"] for problem in json.loads(done.stdout)["problems"] if problem["what"] == "jail"
    ]
    assert said == [
        "The player's jail has no landlock here: Function not implemented. Clips play; the other layers hold."
    ]
