"""The card of limits on the page of controls: the week as bars, and what a limit would have done to it."""

import pytest
from pytestqt.qtbot import QtBot

from app.preferences import Preferences
from app.store.thread import StoreThread
from tests.app.insights.conftest import made_up
from tests.journeys.month import live
from tests.ui.beside import all_named, named, press, texts, wait_for
from tests.ui.controls.around import NOW, K, focus
from ui.window import FeedWindow


@pytest.fixture
def store(store: StoreThread) -> StoreThread:
    store.submit(lambda here: live(here, made_up(), NOW)).result()
    return store


def test_the_week_is_bars_and_a_table(window: FeedWindow, qtbot: QtBot) -> None:
    wait_for(qtbot, window, "day_Today")
    assert [item.objectName() for item in all_named(window, "day_")][-1] == "day_Today"
    assert len(list(all_named(window, "day_"))) == 7
    focus(window, "table_limits")
    press(window, K.Key_Space)
    assert "Today" in texts(named(window, "twin_limits"))
    assert not list(all_named(window, "day_"))
    assert named(window, "daily_limit_min").isVisible()


def test_a_limit_that_is_tried_is_drawn_and_told_before_it_is_set(
    window: FeedWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    wait_for(qtbot, window, "day_Today")
    assert not list(all_named(window, "limit_line"))
    focus(window, "daily_limit_min")
    press(window, K.Key_Right)
    assert named(window, "limit_line").isVisible()
    assert any(text.startswith("With 10 minutes a day the feed") for text in texts(named(window, "limits")))
    assert preferences.get("daily_limit_min") == 0
