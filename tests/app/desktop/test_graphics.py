"""A machine without a graphics card is told from one with."""

import sys
from pathlib import Path

import pytest

from app.desktop.graphics import has_card


@pytest.mark.parametrize("node", ["dri/renderD128", "nvidia0", "dxg"])
def test_a_node_that_renders_is_a_card(tmp_path: Path, node: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    (tmp_path / node).parent.mkdir(exist_ok=True)
    (tmp_path / node).touch()
    assert has_card(tmp_path)


@pytest.mark.parametrize("node", ["dri/card0", "nvidiactl", "null"])
def test_what_only_shows_a_picture_is_none(
    tmp_path: Path, node: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    (tmp_path / node).parent.mkdir(exist_ok=True)
    (tmp_path / node).touch()
    assert not has_card(tmp_path)


def test_elsewhere_the_system_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert has_card(tmp_path)
