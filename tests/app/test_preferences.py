"""Preferences answer at once, and the disk follows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import settings
from app.preferences import Preferences, read_all
from app.settings import SettingError
from app.store.thread import StoreThread


@pytest.fixture
def thread(database: Path) -> Iterator[StoreThread]:
    thread = StoreThread(database)
    yield thread
    thread.shut()


@pytest.fixture
def preferences(thread: StoreThread) -> Preferences:
    return Preferences(thread, thread.submit(read_all).result())


def test_what_is_put_is_at_hand_at_once_said_and_kept(
    qtbot: QtBot, thread: StoreThread, preferences: Preferences
) -> None:
    with qtbot.wait_signal(preferences.changed) as said:
        preferences.put("volume", 0.25)
    assert (said.args, preferences.get("volume")) == (["volume", 0.25], 0.25)
    assert thread.submit(lambda store: settings.get(store, "volume")).result() == 0.25


def test_the_same_value_again_is_no_change(qtbot: QtBot, preferences: Preferences) -> None:
    with qtbot.assert_not_emitted(preferences.changed):
        preferences.put("muted", False)


def test_a_wrong_value_changes_nothing(qtbot: QtBot, preferences: Preferences) -> None:
    with qtbot.assert_not_emitted(preferences.changed), pytest.raises(SettingError, match="It takes 0 to 1"):
        preferences.put("volume", 2.0)
    assert preferences.get("volume") == 1.0


def test_what_the_disk_did_not_take_holds_all_the_same_and_is_said(
    qtbot: QtBot, thread: StoreThread, preferences: Preferences
) -> None:
    thread.submit(lambda store: store.connection.execute("PRAGMA query_only = ON")).result()
    with qtbot.wait_signal(preferences.failed) as said:
        preferences.put("volume", 0.25)
    assert preferences.get("volume") == 0.25
    assert "holds until Ownfeed is closed" in said.args[0] and "may not be written" in said.args[0]
