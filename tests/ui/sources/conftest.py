"""The page of sources in a real window."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clips.feeds import add_feed
from app.clips.sources import mark_refreshed
from app.feed.courier import Courier
from app.network.meter import Traffic
from app.store.database import Store
from app.store.thread import StoreThread
from tests.ui import beside
from tests.ui.conftest import Kept
from tests.ui.sources.around import Background, Finder, Intake, Lists, Pictures, fill
from tests.ui.stand_in import StandIn
from ui.sources.adding_model import AddingModel
from ui.sources.exchange_model import ExchangeModel
from ui.sources.page import sources_page
from ui.sources.stock_model import StockModel
from ui.window import FeedWindow

K = Qt.Key


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    for store in beside.store_in(tmp_path):
        store.submit(fill)
        yield store


@pytest.fixture
def intake() -> Intake:
    return Intake()


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def finder() -> Finder:
    return Finder()


@pytest.fixture
def pictures() -> Pictures:
    return Pictures()


@pytest.fixture
def wishes() -> list[str]:
    return []


@pytest.fixture
def window(
    qtbot: QtBot,
    session: StandIn,
    settings: Kept,
    store: StoreThread,
    intake: Intake,
    background: Background,
    finder: Finder,
    pictures: Pictures,
    wishes: list[str],
) -> Iterator[FeedWindow]:
    courier = Courier()
    adding = AddingModel(finder, pictures, intake, lambda: True)
    stock = StockModel(store, courier, lambda: {"a.example": Traffic(3, 1_200_000)}, lambda: 512)
    told = adding, stock, ExchangeModel(Lists())
    page = sources_page(store, courier, intake, background, lambda: wishes.append("folder"), *told)
    for window in beside.opened(qtbot, session, settings, page):
        beside.wait_for(qtbot, window, "source_")
        yield window
    courier.close()


@pytest.fixture
def feed(qtbot: QtBot, window: FeedWindow, store: StoreThread, intake: Intake) -> int:
    """An open feed that was asked five minutes ago."""

    def add(store: Store) -> int:
        source = add_feed(store, "peertube", "https://a.example/c/kites", "Kites")
        mark_refreshed(store, source, datetime.now(UTC), None)
        return source

    source = store.submit(add).result()
    intake.ended.emit(None)
    beside.wait_for(qtbot, window, f"source_{source}")
    return source
