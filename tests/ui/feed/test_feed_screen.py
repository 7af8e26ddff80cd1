"""The feed obeys keys, wheel, mouse and finger, and shows the right clip."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.feed.state import Page, Reason, Scan, Toast, Topic
from tests.ui.stand_in import StandIn
from ui.window import FeedWindow

Find = Callable[[str], QQuickItem]
K = Qt.Key


def press(window: FeedWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window, key)


def spot(item: QQuickItem) -> QPoint:
    """The middle of an item, in the window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def click(window: FeedWindow, item: QQuickItem) -> None:
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=spot(item))


def use(window: FeedWindow, button: QQuickItem) -> None:
    """Press a button with the keyboard, wherever it moves to."""
    button.forceActiveFocus()
    press(window, K.Key_Space)


def exists(item: Find, name: str) -> bool:
    """Whether an item has been made and laid out."""
    try:
        return item(name).isVisible() and item(name).width() > 0
    except AssertionError:
        return False


def middle(window: FeedWindow, stage: QQuickItem) -> QColor:
    return window.grabWindow().pixelColor(spot(stage) - QPoint(0, 60))


def looks(window: FeedWindow, stage: QQuickItem, colour: str) -> bool:
    return middle(window, stage).name() == QColor(colour).name()


def test_ten_swipes_in_a_row_lose_no_key(window: FeedWindow, session: StandIn) -> None:
    press(window, *[K.Key_Down] * 10)
    assert session.state.clip is not None
    assert session.state.clip.id == "clip-10"


def test_the_picture_is_the_clips_and_the_old_one_stays_until_then(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    stage = item("stage")
    session.engine.paint("clip-1", "#3366cc")
    session.engine.paint("clip-2", "#cc6633")
    press(window, K.Key_Down)
    qtbot.waitUntil(lambda: not looks(window, stage, "#000000") and session.ring.state.key == "clip-1")
    press(window, K.Key_Down)
    qtbot.waitUntil(lambda: looks(window, stage, "#cc6633"))
    press(window, K.Key_Up)
    assert session.state.place == 1


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        (K.Key_S, ("toggle_save",)),
        (K.Key_H, ("share",)),
        (K.Key_C, ("read", "clip-0")),
    ],
)
def test_a_key_judges(window: FeedWindow, session: StandIn, key: Qt.Key, asked: tuple[str, ...]) -> None:
    press(window, key)
    assert asked in session.asked


def test_space_pauses_shows_the_sign_and_plays_on(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    press(window, K.Key_Space)
    assert session.ring.state.paused
    qtbot.waitUntil(lambda: item("pausedSign").isVisible())
    press(window, K.Key_Space)
    assert not session.ring.state.paused


def test_m_is_kept_for_the_next_start(window: FeedWindow, session: StandIn, settings: object) -> None:
    press(window, K.Key_M)
    assert session.ring.state.muted
    assert getattr(settings, "values")["muted"] is True  # noqa: B009


def test_a_modifier_is_left_alone(window: FeedWindow, session: StandIn) -> None:
    QTest.keyClick(window, K.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert session.state.place == 0


def test_one_notch_is_one_clip(window: FeedWindow, session: StandIn, item: Find) -> None:
    at = QPointF(spot(item("stage")))
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    for _ in range(3):
        notch = QWheelEvent(
            at, at, QPoint(), QPoint(0, -120), none, Qt.KeyboardModifier.NoModifier, phase, False
        )
        QCoreApplication.sendEvent(window, notch)
    assert session.state.place == 3


def test_a_drag_up_brings_the_next_clip_and_a_small_one_snaps_back(
    window: FeedWindow, session: StandIn, item: Find
) -> None:
    drag(window, spot(item("stage")), -300)
    assert session.state.place == 1
    drag(window, spot(item("stage")), -40)
    assert session.state.place == 1


def drag(window: FeedWindow, start: QPoint, by: int) -> None:
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 11):
        QTest.mouseMove(window, start + QPoint(0, by * part // 10), 20)
    QTest.mouseMove(window, start + QPoint(0, by), 200)  # a rest, so that it is no flick
    QTest.mouseMove(window, start + QPoint(0, by + 1), 200)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=start + QPoint(0, by + 1))


def test_a_click_pauses_and_a_double_click_likes_and_plays_on(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    at = spot(item("stage")) - QPoint(0, 120)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: session.ring.state.paused)
    press(window, K.Key_Space)
    QTest.mouseDClick(window, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: session.state.liked and not session.ring.state.paused)


def test_a_toast_can_be_taken_back(window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot) -> None:
    session.show(toast=Toast("Nothing more with #prank"))
    qtbot.waitUntil(lambda: item("toast").isVisible())
    use(window, item("undo"))
    assert ("undo",) in session.asked


def test_n_opens_what_can_be_refused_and_one_touch_refuses(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    press(window, K.Key_N)
    qtbot.waitUntil(lambda: item("lessPanel").isVisible())
    press(window, K.Key_Down, K.Key_Return)
    assert ("not_interested", "tag:tea") in session.asked
    qtbot.waitUntil(lambda: not item("lessPanel").isVisible())
    assert session.state.place == 0


def test_a_note_is_typed_without_swiping(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    press(window, K.Key_C)
    qtbot.waitUntil(lambda: item("noteField").hasActiveFocus())
    press(window, K.Key_J, K.Key_K, K.Key_S, K.Key_Down, K.Key_Return)
    assert ("comment", "jks") in session.asked
    assert session.state.place == 0


def test_a_reason_can_be_contradicted(window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot) -> None:
    session.show(reasons=(Reason("tag:tea", "Tea", "You like tea", 0.5),), score=0.5)
    qtbot.waitUntil(lambda: exists(item, "reason_tag:tea"))
    click(window, item("reason_tag:tea"))
    qtbot.waitUntil(lambda: item("notTrue").isVisible())
    use(window, item("notTrue"))
    assert ("not_true", "tag:tea") in session.asked


def test_topics_can_be_taken_and_the_wall_left(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    session.show(page=Page.FIRST_RUN, topics=(Topic("tea", 3), Topic("fog", 2)))
    qtbot.waitUntil(lambda: exists(item, "topic_fog"))
    click(window, item("topic_fog"))
    press(window, K.Key_Return) if item("start").hasActiveFocus() else click(window, item("start"))
    assert session.asked[-2:] == [("choose_topic", "fog", True), ("finish_first_run",)]


def test_the_first_minute_leads_to_open_feeds_too(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    session.show(page=Page.FIRST_RUN)
    qtbot.waitUntil(lambda: exists(item, "openFeeds"))
    click(window, item("openFeeds"))
    assert window.shell.property("name") == "sources"


def test_without_libvlc_the_page_says_so_and_looks_again(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    session.show(page=Page.NO_PLAYER, notice="libVLC is missing.")
    qtbot.waitUntil(lambda: exists(item, "lookAgain"))
    click(window, item("lookAgain"))
    assert ("look_again",) in session.asked


def test_the_empty_page_tells_of_a_scan_under_way(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    session.show(page=Page.EMPTY, clip=None, scan=Scan("Trips", 12))
    qtbot.waitUntil(lambda: exists(item, "empty"))
    assert item("empty").property("words") == "Looking through Trips: 12 so far"
    assert window.isVisible()


def test_controls_rest_in_play_and_come_back_with_a_key(
    window: FeedWindow, session: StandIn, item: Find, qtbot: QtBot
) -> None:
    view = item("stageView")
    qtbot.waitUntil(lambda: bool(view.property("quiet")), timeout=8000)
    press(window, K.Key_Plus)
    assert not view.property("quiet")
    assert session.state.place == 0
