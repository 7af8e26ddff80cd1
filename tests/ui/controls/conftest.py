"""The window with the page of controls in front, over the real book of rules."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.feed.courier import Courier
from app.feed.request import Request
from app.preferences import Preferences, read_all
from app.store.thread import StoreThread
from tests.ui import beside
from tests.ui.beside import wait_for
from tests.ui.conftest import Kept
from tests.ui.controls.around import NOW, Paper, Shelf, Sight, Told, filled
from tests.ui.stand_in import StandIn
from ui.controls.page import controls_page
from ui.safe.card_model import SafeCardModel
from ui.safe.port import NeverOn
from ui.window import FeedWindow


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    yield from beside.store_in(tmp_path)


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def preferences(store: StoreThread) -> Preferences:
    return Preferences(store, store.submit(read_all).result())


@pytest.fixture
def window(
    qtbot: QtBot,
    session: StandIn,
    settings: Kept,
    store: StoreThread,
    preferences: Preferences,
    paper: Paper,
    shelf: Shelf,
) -> Iterator[FeedWindow]:
    store.submit(filled).result()
    courier = Courier()
    told = store, courier, Told(), paper.book, shelf, Sight()
    card = SafeCardModel(store, courier, NeverOn(), lambda _: None)
    turned = paper.undoing, preferences, card, lambda: Request(NOW, 1)
    page = controls_page(*told, *turned, lambda: None, lambda: NOW)
    for window in beside.opened(qtbot, session, settings, page):
        wait_for(qtbot, window, "topic_")
        yield window
