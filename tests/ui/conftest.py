"""One shown window for each test, offscreen, with the silent engine and without motion, so that pictures repeat."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from tests.ui.stand_in import StandIn, clips
from ui.window import FeedWindow, open_window


class Kept:
    """Settings in memory."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {
            "window_width": 1280,
            "window_height": 800,
            "reduced_motion": "on",
            "volume": 1.0,
            "muted": False,
            "rate": 1.0,
        }

    def get(self, name: str) -> Any:
        return self.values[name]

    def put(self, name: str, value: Any) -> None:
        self.values[name] = value


@pytest.fixture
def settings() -> Kept:
    return Kept()


@pytest.fixture
def session() -> Iterator[StandIn]:
    stand_in = StandIn(clips(12))
    yield stand_in
    stand_in.ring.close()


@pytest.fixture
def window(qtbot: QtBot, session: StandIn, settings: Kept) -> Iterator[FeedWindow]:
    """The window with the first clip on stage. QML must die before the view models do."""
    shown = open_window(session, session.ring, settings)
    try:
        shown.resize(1280, 800)
        shown.requestActivate()
        qtbot.waitUntil(lambda: shown.isExposed() and shown.activeFocusItem() is not None)
        qtbot.waitUntil(lambda: session.ring.state.ready)
        yield shown
    finally:
        shown.drop_scene()
        shown.close()
        shown.deleteLater()


@pytest.fixture
def item(window: FeedWindow) -> Callable[[str], QQuickItem]:
    """Finds an item of the window by its object name; one made by a view has no other parent than the screen."""

    def find(name: str) -> QQuickItem:
        found = next((each for each in below(window.contentItem()) if each.objectName() == name), None)
        assert found is not None, f"there is no {name}"
        return found

    return find


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item, and all items in it."""
    yield item
    for child in item.childItems():
        yield from below(child)
