"""The card of limits on the page of controls: the week as bars, and what a limit would have done to it."""

import pytest
from pytestqt.qtbot import QtBot

from app.limits.limits import NAMES
from app.preferences import Preferences
from app.store.thread import StoreThread
from tests.app.insights.conftest import made_up
from tests.journeys.month import live
from tests.ui.beside import all_named, named, press, reach, texts, wait_for
from tests.ui.controls.around import NOW, K
from ui.window import FeedWindow


@pytest.fixture
def store(store: StoreThread) -> StoreThread:
    store.submit(lambda here: live(here, made_up(), NOW)).result()
    return store


def test_the_week_is_bars_and_a_table(window: FeedWindow, qtbot: QtBot) -> None:
    wait_for(qtbot, window, "day_Today")
    assert [item.objectName() for item in all_named(window, "day_")][-1] == "day_Today"
    assert len(list(all_named(window, "day_"))) == 7
    reach(window, "table_limits")
    press(window, K.Key_Space)
    assert "Today" in texts(named(window, "twin_limits"))
    assert not list(all_named(window, "day_"))
    assert named(window, "daily_limit_min").isVisible()


def test_a_limit_that_is_tried_is_drawn_and_told_before_it_is_set(
    window: FeedWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    wait_for(qtbot, window, "day_Today")
    assert not list(all_named(window, "limit_line"))
    reach(window, "daily_limit_min")
    press(window, K.Key_Right)
    assert named(window, "limit_line").isVisible()
    assert any(text.startswith("With 10 minutes a day the feed") for text in texts(named(window, "limits")))
    assert preferences.get("daily_limit_min") == 0


@pytest.mark.parametrize("name", NAMES)
def test_each_limit_goes_by_the_arrow_keys_and_is_left_or_set_by_return(
    window: FeedWindow, preferences: Preferences, name: str
) -> None:
    before, at = preferences.get(name), reach(window, name).property("value")
    press(window, K.Key_Right)
    assert named(window, name).property("value") == at + 1
    reach(window, "drop_limits")
    press(window, K.Key_Return)
    assert named(window, name).property("value") == at
    reach(window, name)
    press(window, K.Key_Right)
    reach(window, "set_limits")
    press(window, K.Key_Return)
    assert preferences.get(name) != before
