"""The page of the plain statement, as a viewer reads it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clips.sources import add_source
from app.feed.courier import Courier
from app.feed.request import Request
from app.insights.statement import DEEDS, Origin
from app.store.thread import StoreThread
from tests.ui import beside
from tests.ui.beside import named, press, texts
from tests.ui.conftest import Kept
from tests.ui.stand_in import StandIn
from ui.shell import Page
from ui.statement.page import statement_page
from ui.statement.statement_model import network_words
from ui.window import FeedWindow, open_window

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    yield from beside.store_in(tmp_path)


@pytest.fixture
def went_back() -> list[bool]:
    return []


@pytest.fixture
def window(
    qtbot: QtBot, session: StandIn, settings: Kept, store: StoreThread, went_back: list[bool]
) -> Iterator[FeedWindow]:
    store.submit(lambda store: add_source(store, "folder", "/somewhere", "Holidays")).result()
    page = statement_page(store, Courier(), lambda: Request(NOW, 1), lambda: went_back.append(True))
    window = opened(qtbot, session, settings, page)
    yield window
    window.drop_scene()
    window.close()
    window.deleteLater()


def opened(qtbot: QtBot, session: StandIn, settings: Kept, page: Page) -> FeedWindow:
    window = open_window(session, session.ring, settings, [page])
    window.requestActivate()
    qtbot.waitUntil(lambda: window.isExposed() and window.activeFocusItem() is not None)
    window.shell.open("statement")
    return window


def test_every_deed_that_counts_is_read_with_what_it_is_worth(window: FeedWindow) -> None:
    words = texts(named(window, "statement"))
    assert set(DEEDS.values()) <= set(words)
    assert words[words.index("You like a clip") + 1] == "yes, worth 3 viewings"


def test_folders_alone_open_no_connection(window: FeedWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Holidays" in texts(named(window, "statement")))
    words = " ".join(texts(named(window, "statement")))
    assert "no connection to anywhere is opened" in words
    assert "read from this device" in words


def test_a_source_of_the_network_is_named_as_one() -> None:
    found = (Origin("Holidays", "folder", False), Origin("Example", "rss", True))
    assert network_words(found).startswith("1 of your 2 sources and lists are asked over the network")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_the_keyboard_leads_back(window: FeedWindow, went_back: list[bool], key: Qt.Key) -> None:
    named(window, "back").forceActiveFocus()
    press(window, key)
    assert went_back == [True]
