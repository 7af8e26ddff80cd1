"""The PIN of safe mode: the pad, how it is locked again, and how guessing is slowed."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.app.safe.clocks import Clocks
from tests.journeys.safe.behind import PIN, WRONG, K, asking, digits, say_pin
from tests.journeys.viewer import Viewer
from tests.ui.beside import named, press, reach, wait_for, write
from tests.ui.test_accessibility import names


def test_two_pins_that_differ_switch_nothing_on(sit: Callable[[], Viewer], qtbot: QtBot) -> None:
    viewer = sit()
    viewer.window.shell.open("controls")
    wait_for(qtbot, viewer.window, "allow_Nowhere")
    reach(viewer.window, "allow_Nowhere")
    press(viewer.window, K.Key_Space)
    reach(viewer.window, "safe_begin")
    press(viewer.window, K.Key_Return)
    digits(viewer, "12")
    assert named(viewer.window, "pin_problem").property("text") == "A PIN has 4 to 12 digits."
    digits(viewer, PIN)
    digits(viewer, WRONG)
    assert named(viewer.window, "pin_problem").property("text") == "The two differ. Choose a PIN again."
    press(viewer.window, K.Key_Escape)
    assert not asking(viewer)
    assert not viewer.house.safe.on


def test_nothing_typed_on_the_pad_reaches_the_feed(locked: Viewer) -> None:
    before = locked.clip.id
    locked.window.shell.open("settings")
    write(locked.window, "jlns")
    press(locked.window, K.Key_Down, K.Key_Space)
    assert locked.clip.id == before
    assert not locked.sees.liked
    assert named(locked.window, "pin").property("text") == ""


def test_tab_stays_on_the_pad_and_a_screen_reader_is_told_what_it_asks(locked: Viewer) -> None:
    locked.window.shell.open("settings")
    met = []
    for _ in range(6):
        press(locked.window, K.Key_1)
        met.append(locked.window.activeFocusItem().objectName())
        press(locked.window, K.Key_Tab)
    assert {*met} == {"pin", "pin_enter", "pin_leave"}
    assert "Safe mode is locked" in names(locked.window, QAccessible.Role.EditableText)
    assert "Safe mode is locked" in names(locked.window, QAccessible.Role.Dialog)
    assert {"Go on", "Leave", "Erase the last digit"} <= {*names(locked.window, QAccessible.Role.Button)}


def test_it_is_open_until_it_is_locked_again_and_then_the_page_is_left(locked: Viewer, qtbot: QtBot) -> None:
    reach(locked.window, "nav_lock")
    press(locked.window, K.Key_Space)
    say_pin(locked, qtbot)
    for name in ("settings", "controls"):
        locked.window.shell.open(name)
        assert locked.window.shell.property("name") == name
    wait_for(qtbot, locked.window, "safe_lock")
    reach(locked.window, "safe_lock")
    press(locked.window, K.Key_Return)
    assert locked.window.shell.on_feed
    locked.window.shell.open("settings")
    assert asking(locked)


def test_the_next_start_is_locked_again(locked: Viewer, qtbot: QtBot, sit: Callable[[], Viewer]) -> None:
    locked.window.shell.open("settings")
    say_pin(locked, qtbot)
    again = sit()
    again.window.shell.open("settings")
    assert asking(again)


def test_guessing_on_the_pad_is_slowed_over_a_restart_of_the_program_too(
    locked: Viewer, qtbot: QtBot, sit: Callable[[], Viewer], clocks: Clocks
) -> None:
    locked.window.shell.open("settings")
    for _ in range(3):
        say_pin(locked, qtbot, WRONG)
    again = sit()
    clocks.set(-timedelta(days=30))
    again.window.shell.open("settings")
    say_pin(again, qtbot)
    assert named(again.window, "pin_problem").property("text") == (
        "Too many wrong PINs. Wait 30 seconds and try again."
    )
    clocks.run(30)
    say_pin(again, qtbot)
    assert again.window.shell.property("name") == "settings"
