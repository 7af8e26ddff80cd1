"""The one thread that owns the database while the window is open."""

from collections.abc import Callable
from pathlib import Path

from app.store.database import Store, open_store
from app.worker import Worker


class StoreThread(Worker[Store]):
    """Work is done in the order handed in; long work is handed in as batches: events never wait long."""

    def __init__(self, path: Path, opened: Callable[[Path], Store] = open_store) -> None:
        super().__init__("store", lambda: opened(path))

    def shut(self) -> None:
        """Finish what was handed in and close the file."""
        self.close(lambda store: store.close())
