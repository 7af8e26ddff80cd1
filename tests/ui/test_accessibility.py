"""What a screen reader meets: one clip, named controls, and a way to press them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest

from tests.ui.stand_in import StandIn
from ui.window import FeedWindow

Role = QAccessible.Role


def nodes(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """All that is visible below a node."""
    for at in range(node.childCount()):
        child = node.child(at)
        if child is not None and not child.state().invisible:
            yield child
            yield from nodes(child)


def names(window: FeedWindow, role: QAccessible.Role) -> list[str]:
    top = QAccessible.queryAccessibleInterface(window)
    return [node.text(QAccessible.Text.Name) for node in nodes(top) if node.role() is role]


def test_a_screen_reader_meets_one_clip(window: FeedWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Down)
    assert names(window, Role.Graphic) == ["Clip 1, by Mira, 8 seconds"]


def test_every_button_has_a_name(window: FeedWindow) -> None:
    buttons = names(window, Role.Button) + names(window, Role.CheckBox) + names(window, Role.PageTab)
    assert "" not in buttons
    assert {"Like", "Save", "Comments", "Share", "Less", "Next clip", "Keys", "Feed"} <= set(buttons)


def test_a_screen_reader_can_like(window: FeedWindow, session: StandIn) -> None:
    top = QAccessible.queryAccessibleInterface(window)
    like = next(node for node in nodes(top) if node.text(QAccessible.Text.Name) == "Like")
    actions = like.actionInterface()
    press = QAccessibleActionInterface.pressAction()
    toggle = QAccessibleActionInterface.toggleAction()
    actions.doAction(press if press in actions.actionNames() else toggle)
    assert session.state.liked


def test_tab_reaches_every_control_and_shows_where_it_is(window: FeedWindow) -> None:
    met = set()
    for _ in range(40):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        focused = window.activeFocusItem()
        met.add(focused.objectName())
        assert focused.property("visualFocus") in (True, None)
    assert {"like", "save", "comments", "share", "less", "next", "scrub", "nav_feed", "nav_help"} <= met
