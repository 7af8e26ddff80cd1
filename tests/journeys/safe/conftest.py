"""The whole program with a source that safe mode allows and one that it does not."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.paths import Paths
from tests.app.safe.clocks import Clocks
from tests.journeys.safe.behind import furnish, lock_up
from tests.journeys.viewer import Viewer


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def sit(qtbot: QtBot, paths: Paths, clocks: Clocks) -> Iterator[Callable[[], Viewer]]:
    """Starts the program; each call is a start of its own."""
    viewers: list[Viewer] = []
    furnish(paths)

    def start() -> Viewer:
        for earlier in viewers:
            earlier.leave()
        viewers.append(Viewer(paths, qtbot, clocks))
        viewers[-1].settle()
        return viewers[-1]

    yield start
    for viewer in viewers:
        viewer.leave()
    viewers.clear()
    qtbot.wait(0)


@pytest.fixture
def locked(sit: Callable[[], Viewer], paths: Paths, clocks: Clocks) -> Viewer:
    """A viewer in front of safe mode that is locked."""
    lock_up(paths, clocks)
    return sit()
