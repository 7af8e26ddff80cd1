"""Opens the window on a page beside the feed, over a real store, and drives it as a viewer does."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.store.thread import StoreThread
from tests.ui.conftest import Kept, below
from tests.ui.stand_in import StandIn
from ui.shell import Page
from ui.window import FeedWindow, open_window

Role = QAccessible.Role
CONTROLS = (Role.Button, Role.CheckBox, Role.RadioButton, Role.Slider, Role.EditableText)
MOST_STOPS = 150
"""Of the Tab key on the longest page, twice over."""


def opened(qtbot: QtBot, session: StandIn, settings: Kept, page: Page) -> Iterator[FeedWindow]:
    """The window with this page in front, as after a click on its button."""
    window = open_window(session, session.ring, settings, [page])
    window.resize(1280, 800)
    window.requestActivate()
    try:
        qtbot.waitUntil(lambda: window.isExposed() and window.activeFocusItem() is not None)
        click(window, named(window, f"nav_{page.name}"))
        wait_for(qtbot, window, page.name)
        yield window
    finally:
        window.drop_scene()
        window.close()
        window.deleteLater()


def store_in(folder: Path) -> Iterator[StoreThread]:
    """A store that is empty."""
    store = StoreThread(folder / "data" / "ownfeed.sqlite3")
    yield store
    store.shut()


def all_named(window: FeedWindow, prefix: str) -> Iterator[QQuickItem]:
    """The items that can be seen whose object name begins so, in the order of the scene."""
    for item in below(window.contentItem()):
        if item.objectName().startswith(prefix) and item.isVisible():
            yield item


def wait_for(qtbot: QtBot, window: FeedWindow, prefix: str) -> None:
    """Wait until an item of such a name can be seen."""
    qtbot.waitUntil(lambda: next(all_named(window, prefix), None) is not None)


def named(window: FeedWindow, name: str) -> QQuickItem:
    """The item of this name that can be seen."""
    found = next((item for item in all_named(window, name) if item.objectName() == name), None)
    assert found is not None, f"there is no {name}"
    return found


def click(window: FeedWindow, item: QQuickItem) -> None:
    """Click in the middle of an item."""
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y())))


def press(window: FeedWindow, *keys: Qt.Key) -> None:
    """Press keys, one after the other."""
    for key in keys:
        QTest.keyClick(window, key)


def reach(window: FeedWindow, name: str) -> QQuickItem:
    """Press Tab until the item of this name has the focus: nothing else brings the keyboard anywhere."""
    for _ in range(MOST_STOPS):
        focused = window.activeFocusItem()
        if focused is not None and focused.objectName() == name:
            return focused
        press(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def controls_in(window: FeedWindow, page: str) -> list[QQuickItem]:
    """All that can be pressed, moved or written into on a page, as a screen reader knows it."""
    return [
        item
        for item in below(named(window, page))
        if item.isVisible() and item.isEnabled() and _role(item) in CONTROLS
    ]


def _role(item: QQuickItem) -> QAccessible.Role:
    spoken = QAccessible.queryAccessibleInterface(item)
    return spoken.role() if spoken is not None else QAccessible.Role.NoRole


def tab_stops(window: FeedWindow) -> list[QQuickItem]:
    """Where Tab leads, until it comes round."""
    met: list[QQuickItem] = []
    for _ in range(MOST_STOPS):
        press(window, Qt.Key.Key_Tab)
        if (item := window.activeFocusItem()) in met:
            return met
        met.append(item)
    raise AssertionError("Tab does not come round")


def write(window: FeedWindow, letters: str) -> None:
    """Type lower-case letters."""
    press(window, *(Qt.Key(ord(letter.upper())) for letter in letters))


def texts(item: QQuickItem) -> list[str]:
    """All words that can be read in an item."""
    return [str(each.property("text")) for each in below(item) if each.isVisible() and each.property("text")]
