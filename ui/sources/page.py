"""Makes the page of sources."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.feed.courier import Courier
from app.store.thread import StoreThread
from ui.sources.analysis_model import AnalysisModel, Background
from ui.sources.sources_model import SourcesModel, Intake
from ui.shell import Page


def sources_page(
    store: StoreThread,
    courier: Courier,
    intake: Intake,
    background: Background,
    add_folder: Callable[[], None],
) -> Page:
    """The page; `add_folder` asks the viewer for a folder."""
    sources = SourcesModel(store, courier, intake, add_folder, lambda: datetime.now(UTC))
    models = {"sources": sources, "analysis": AnalysisModel(background)}
    return Page("sources", "Sources", "folder", Path(__file__).with_name("Sources.qml"), models)
