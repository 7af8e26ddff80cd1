"""What the tests of the sources share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from app.sources.probe import Prober
from app.store.thread import StoreThread
from tests.app.sources.home import Home
from tests.app.sources.media import AMPLE_S, render

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def prober() -> Iterator[Prober]:
    """Real children, started once for all tests, with time enough on any machine."""
    with Prober(limit_s=AMPLE_S) as prober:
        yield prober


@pytest.fixture(scope="session")
def footage(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The contents of three different clips."""
    folder = tmp_path_factory.mktemp("footage")
    return [render(folder / f"{grey}.mp4", grey).read_bytes() for grey in (60, 120, 180)]


@pytest.fixture
def home(tmp_path: Path, database: Path, prober: Prober, footage: list[bytes]) -> Iterator[Home]:
    """An empty folder that is a source, and a store."""
    folder = tmp_path / "clips"
    folder.mkdir()
    store = StoreThread(database)
    yield Home(folder, store, prober, database.parent / "posters", footage)
    store.shut()
