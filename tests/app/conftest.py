"""What the tests of the program share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.database import Store, open_store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where a test keeps its database; it does not exist yet."""
    return tmp_path / "data" / "ownfeed.sqlite3"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    """A new, empty store."""
    store = open_store(database)
    yield store
    store.close()
