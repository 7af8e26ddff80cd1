"""Makes the page of the library."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.feed.courier import Courier
from app.store.thread import StoreThread
from ui.library.library_model import LibraryModel
from ui.library.port import Keeping, Word
from ui.library.reading import Search
from ui.shell import Page

LIBRARY = "library"


def library_model(
    store: StoreThread,
    search: Search,
    courier: Courier,
    word: Word,
    keeping: Keeping,
    play: Callable[[str], None],
) -> LibraryModel:
    """The view model; `search` answers beside the store, `play` puts a clip (its id) on stage."""
    return LibraryModel(
        store, search, courier, word, keeping, play, lambda: datetime.now().astimezone().date()
    )


def library_page(model: LibraryModel) -> Page:
    """The page."""
    return Page(
        LIBRARY, "Library", "library", Path(__file__).with_name("Library.qml"), {"library": model}, free=True
    )
