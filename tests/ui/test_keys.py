"""The table of keys: every deed has a key, every key has a deed, and a stranger's shortcut is left alone."""

import re

import pytest
from PySide6.QtCore import Qt

from tests.ui.qml_types import ROOT
from tests.ui.stand_in import StandIn
from ui.actions import actions
from ui.feed.panels import Panels
from ui.feed.playback_model import PlaybackModel
from ui.feed.reel_model import ReelModel
from ui.keyboard import Keyboard, help_rows
from ui.keys import DEEDS, KEYS, bound, named, readme_table
from ui.shell import Shell

PLAIN = Qt.KeyboardModifier.NoModifier
README = ROOT / "README.md"


class NoWindow:
    def toggle_full_screen(self) -> None: ...
    def leave_full_screen(self) -> None: ...


def test_every_deed_has_a_key_that_is_named() -> None:
    assert [deed.action for deed in DEEDS if not named(deed.action)] == []


def test_no_key_is_bound_twice() -> None:
    presses = [(entry.key, entry.modifiers) for entry in KEYS]
    assert len(presses) == len(set(presses))


def test_every_action_of_the_table_can_be_done(session: StandIn) -> None:
    reel, playback = ReelModel(session, session.ring, lambda: 0.0), PlaybackModel(session.ring)
    doable = actions(session, reel, playback, Panels(), Shell([]), NoWindow())
    assert set(doable) == {entry.action for entry in KEYS} == {deed.action for deed in DEEDS}


def test_the_sheet_shows_what_the_table_binds() -> None:
    assert [row.keys for row in help_rows()] == [list(named(deed.action)) for deed in DEEDS]
    headings = [row.heading for row in help_rows() if row.heading]
    assert headings == ["Moving", "Playing", "Judging", "Your taste", "Window"]


def test_the_readme_shows_what_the_table_binds() -> None:
    text = README.read_text("utf-8")
    if "| key |" not in text:
        pytest.skip("the README has no table of keys yet")
    assert readme_table().strip() in text


@pytest.mark.parametrize("modifier", ["ControlModifier", "AltModifier", "MetaModifier", "ShiftModifier"])
def test_a_key_with_another_modifier_is_somebody_elses(modifier: str) -> None:
    assert bound(Qt.Key.Key_Down, Qt.KeyboardModifier[modifier]) is None


@pytest.mark.parametrize("modifier", ["ShiftModifier", "KeypadModifier", "NoModifier"])
def test_a_sign_counts_wherever_it_lies_on_the_keyboard(modifier: str) -> None:
    entry = bound(Qt.Key.Key_Plus, Qt.KeyboardModifier[modifier])
    assert entry is not None
    assert entry.action == "louder"


def test_a_key_without_a_name_of_qts_is_no_error() -> None:
    assert bound(0x7FFFFFF, PLAIN) is None


def test_a_held_key_swipes_and_judges_once_but_makes_louder_on_and_on() -> None:
    done: list[str] = []
    keyboard = Keyboard({entry.action: lambda name=entry.action: done.append(name) for entry in KEYS})  # type: ignore[misc]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_L, Qt.Key.Key_Plus):
        for again in (False, True, True):
            assert keyboard.press(key, PLAIN.value, again)
    assert re.findall(r"\w+", " ".join(done)) == ["next", "like", "louder", "louder", "louder"]


def test_away_from_the_feed_keys_leave_the_clip_alone() -> None:
    done: list[str] = []
    deeds = {deed.action: lambda action=deed.action: done.append(action) for deed in DEEDS}
    keyboard = Keyboard(deeds, lambda: False)
    assert not keyboard.press(Qt.Key.Key_L, 0, False)
    assert not keyboard.press(Qt.Key.Key_Down, 0, False)
    assert keyboard.press(Qt.Key.Key_F11, 0, False)
    assert done == ["full_screen"]
