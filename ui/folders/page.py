"""Makes the page of folders."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.feed.courier import Courier
from app.store.thread import StoreThread
from ui.folders.analysis_model import AnalysisModel, Background
from ui.folders.folders_model import FoldersModel, Intake
from ui.shell import Page


def folders_page(
    store: StoreThread,
    courier: Courier,
    intake: Intake,
    background: Background,
    add_folder: Callable[[], None],
) -> Page:
    """The page; `add_folder` asks the viewer for a folder."""
    folders = FoldersModel(store, courier, intake, add_folder, lambda: datetime.now(UTC))
    models = {"folders": folders, "analysis": AnalysisModel(background)}
    return Page("folders", "Folders", "folder", Path(__file__).with_name("Folders.qml"), models)
