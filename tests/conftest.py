"""What every test may ask for."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")


def pytest_collection_finish() -> None:
    """From here on garbage is collected between tests, in this thread, as `app.tidy` does it in the program.

    Python's own collector runs in whichever thread happens to allocate; a window that it destroys in a store's
    thread takes the whole run along, or leaves Qt waiting for ever.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.fixture(autouse=True)
def _collect_here() -> Iterator[None]:
    """Destroy what a test left behind before the next one begins."""
    yield
    gc.collect()


@pytest.fixture(autouse=True, scope="module")
def _settle_here() -> Iterator[None]:
    """What a file of tests leaves alive, modules above all, stays out of the collections of those that follow.

    Each of them went through everything that was ever imported: half of the whole run in the end.
    """
    yield
    gc.collect()
    gc.freeze()
    gc.disable()  # a test that closes the program's own Tidy hands back to Python


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real clips, malformed media and logs that are not part of the project."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of real clips is not beside this checkout")
    return folder
