"""Makes the page of the library."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.feed.courier import Courier
from app.store.thread import StoreThread
from ui.library.library_model import LibraryModel
from ui.library.port import Word
from ui.shell import Page


def library_page(store: StoreThread, courier: Courier, word: Word, play: Callable[[str], None]) -> Page:
    """The page; `play` brings a clip on stage by its id and opens the feed."""
    model = LibraryModel(store, courier, word, play, lambda: datetime.now().astimezone().date())
    return Page("library", "Library", "library", Path(__file__).with_name("Library.qml"), {"library": model})
