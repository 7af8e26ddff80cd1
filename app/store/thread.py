"""The one thread that owns the database while the window is open."""

from pathlib import Path

from app.store.database import Store, open_store
from app.worker import Worker


class StoreThread(Worker[Store]):
    """Work is done in the order handed in; long work is handed in as batches: events never wait long."""

    def __init__(self, path: Path) -> None:
        super().__init__("store", lambda: open_store(path))

    def shut(self) -> None:
        """Finish what was handed in and close the file."""
        self.close(Store.close)
