"""The page of settings, driven like a viewer does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from app.feed.undoing import Undoing
from app.paths import Paths
from app.preferences import Preferences, read_all
from app.settings import TABLE
from tests.ui import beside
from tests.ui.beside import all_named, click, named, press, texts
from tests.ui.conftest import Kept
from tests.ui.stand_in import StandIn
from tests.ui.test_accessibility import names
from ui.settings.page import settings_page
from ui.settings.props import groups
from ui.window import FeedWindow

K = Qt.Key
Role = QAccessible.Role


@pytest.fixture
def preferences(tmp_path: Path) -> Iterator[Preferences]:
    for store in beside.store_in(tmp_path):
        yield Preferences(store, store.submit(read_all).result())


@pytest.fixture
def undoing() -> Undoing:
    return Undoing()


@pytest.fixture
def window(
    qtbot: QtBot,
    session: StandIn,
    settings: Kept,
    preferences: Preferences,
    undoing: Undoing,
    tmp_path: Path,
) -> Iterator[FeedWindow]:
    page = settings_page(preferences, undoing, Paths.of(tmp_path))
    yield from beside.opened(qtbot, session, settings, page)


def test_each_setting_of_the_viewer_has_a_line_and_no_other(window: FeedWindow) -> None:
    shown = [item.objectName().removeprefix("setting_") for item in all_named(window, "setting_")]
    assert shown == [name for name, setting in TABLE.items() if setting.group]
    assert "first_run_done" not in shown


def test_each_line_has_its_sentence(window: FeedWindow) -> None:
    words = texts(named(window, "settings"))
    assert {setting.sentence for setting in TABLE.values() if setting.group} <= set(words)


def test_a_switch_changes_at_once(window: FeedWindow, preferences: Preferences) -> None:
    click(window, named(window, "muted"))
    assert preferences.get("muted") is True
    press(window, K.Key_Space)
    assert preferences.get("muted") is False


def test_a_slider_goes_by_the_arrow_keys(window: FeedWindow, preferences: Preferences) -> None:
    named(window, "volume").forceActiveFocus()
    press(window, K.Key_Left, K.Key_Left)
    assert preferences.get("volume") == pytest.approx(0.9)
    assert "90%" in texts(named(window, "setting_volume"))


def test_a_choice_goes_by_click_and_by_arrow_keys(window: FeedWindow, preferences: Preferences) -> None:
    click(window, next(all_named(window, "choice_shuffled")))
    assert preferences.get("order") == "shuffled"
    press(window, K.Key_Left)
    assert preferences.get("order") == "newest"


def test_what_was_changed_goes_back_to_what_it_was_at_first(
    window: FeedWindow, preferences: Preferences
) -> None:
    assert named(window, "back_rate").isEnabled() is False
    preferences.put("rate", 1.5)
    click(window, named(window, "back_rate"))
    assert preferences.get("rate") == TABLE["rate"].default
    assert named(window, "back_rate").isEnabled() is False


def test_what_is_changed_elsewhere_is_shown(window: FeedWindow, preferences: Preferences) -> None:
    preferences.put("muted", True)
    preferences.put("surprise", 0.75)
    assert named(window, "muted").property("checked") is True
    assert named(window, "surprise").property("value") == 0.75


def test_the_place_of_the_data_can_be_copied(window: FeedWindow, tmp_path: Path) -> None:
    button = named(window, "copyPath")
    button.forceActiveFocus()
    press(window, K.Key_Space)
    assert QGuiApplication.clipboard().text() == str(tmp_path)


def test_the_page_says_how_to_delete_everything(window: FeedWindow) -> None:
    assert any("ownfeed forget --all" in text for text in texts(named(window, "settings")))


def test_tab_brings_each_control_into_sight(window: FeedWindow) -> None:
    window.resize(640, 720)
    met = set()
    for _ in range(40):
        press(window, K.Key_Tab)
        focused = window.activeFocusItem()
        met.add(focused.objectName())
        top = focused.mapToScene(QPointF(0, 0)).y()
        assert top >= 0 and top + focused.height() <= window.height(), focused.objectName()
    assert {"volume", "surprise", "choice_off", "copyPath"} <= met


def test_every_control_has_a_name(window: FeedWindow) -> None:
    controls = [
        name
        for role in (Role.Button, Role.CheckBox, Role.RadioButton, Role.Slider)
        for name in names(window, role)
    ]
    assert "" not in controls
    assert {"Volume", "Muted", "Newest", "Copy the path"} <= set(controls)


def test_keys_that_scroll_the_page_do_not_swipe_the_feed(window: FeedWindow, session: StandIn) -> None:
    window.resize(640, 720)
    named(window, "setting_volume").parentItem().forceActiveFocus()
    before = named(window, "setting_volume").mapToScene(QPointF(0, 0)).y()
    press(window, K.Key_PageDown, K.Key_Down, K.Key_Up)
    assert named(window, "setting_volume").mapToScene(QPointF(0, 0)).y() < before
    assert session.state.place == 0


def test_shares_are_said_as_percent_and_each_value_has_a_control() -> None:
    rows = {
        row.name: row
        for group in groups({name: each.default for name, each in TABLE.items()})
        for row in group.rows
    }
    assert (rows["volume"].shown, rows["rate"].shown, rows["loop"].shown) == ("100%", "1", "on")
    assert (rows["volume"].kind, rows["loop"].kind, rows["order"].kind) == ("slider", "switch", "choice")


def test_a_text_is_taken_once_it_is_whole(window: FeedWindow, preferences: Preferences) -> None:
    named(window, "proxy").forceActiveFocus()
    beside.write(window, "http://a.example")
    press(window, K.Key_Return)
    assert preferences.get("proxy") == ""
    beside.write(window, ":3128")
    press(window, K.Key_Return)
    assert preferences.get("proxy") == "http://a.example:3128"
