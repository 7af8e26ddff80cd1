"""Makes the page of sources."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.feed.courier import Courier
from app.store.thread import StoreThread
from ui.shell import SOURCES, Page
from ui.sources.adding_model import AddingModel
from ui.sources.analysis_model import AnalysisModel, Background
from ui.sources.exchange_model import ExchangeModel
from ui.sources.port import Intake
from ui.sources.sources_model import SourcesModel
from ui.sources.stock_model import StockModel


def sources_page(
    store: StoreThread,
    courier: Courier,
    intake: Intake,
    background: Background,
    add_folder: Callable[[], None],
    adding: AddingModel,
    stock: StockModel,
    exchange: ExchangeModel,
) -> Page:
    """The page; `add_folder` asks the viewer for a folder."""
    sources = SourcesModel(store, courier, intake, add_folder, lambda: datetime.now(UTC))
    models = {
        "sources": sources,
        "analysis": AnalysisModel(background),
        "adding": adding,
        "stock": stock,
        "exchange": exchange,
    }
    return Page(SOURCES, "Sources", "folder", Path(__file__).with_name("Sources.qml"), models)
