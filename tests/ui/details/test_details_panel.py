"""The panel of details, by keyboard and for a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.ui.beside import all_named, click, named, press, texts, wait_for, write
from tests.ui.details.known import CLIP, DETAILS
from tests.ui.stand_in import StandIn
from tests.ui.test_accessibility import names
from ui.window import FeedWindow

K = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, session: StandIn, window: FeedWindow) -> FeedWindow:
    """The window with the panel open."""
    session.show(clip=CLIP, details=DETAILS)
    press(window, K.Key_I)
    wait_for(qtbot, window, "finding_")
    return window


def focused(window: FeedWindow) -> str:
    item = window.activeFocusItem()
    return item.objectName() if item is not None else ""


def test_i_opens_all_that_is_known_and_esc_closes_it(panel: FeedWindow) -> None:
    said = texts(named(panel, "detailsPanel"))
    assert {"About this clip", "What it is about", "dog", "91 %", "German", "#tea   #tag0"} <= set(said)
    press(panel, K.Key_Escape)
    assert next(all_named(panel, "detailsPanel"), None) is None


def test_the_reasons_lead_to_the_details(qtbot: QtBot, session: StandIn, window: FeedWindow) -> None:
    session.show(clip=CLIP, details=DETAILS)
    click(window, named(window, "about"))
    wait_for(qtbot, window, "detailsPanel")


def test_the_keyboard_goes_on_to_the_facts_and_back_but_never_to_the_next_clip(
    qtbot: QtBot, panel: FeedWindow, session: StandIn
) -> None:
    panel.resize(640, 860)
    qtbot.waitUntil(lambda: panel.contentItem().width() == 640)
    findings = named(panel, "findings")
    press(panel, *[K.Key_Down] * 30)
    qtbot.waitUntil(lambda: bool(findings.property("atYEnd")))
    press(panel, *[K.Key_Up] * 40)
    qtbot.waitUntil(lambda: bool(findings.property("atYBeginning")))
    assert focused(panel) == "finding_topic:pets"
    assert session.state.place == 0


def test_a_finding_is_denied_and_put_back_by_keyboard(
    qtbot: QtBot, panel: FeedWindow, session: StandIn
) -> None:
    assert focused(panel) == "finding_topic:pets"
    press(panel, K.Key_Down, K.Key_Return)
    wait_for(qtbot, panel, "correct_object:dog")
    press(panel, K.Key_Tab)
    assert focused(panel) == "correct_object:dog"
    press(panel, K.Key_Return)
    assert session.asked[-1] == ("correct", "dog", "object", False)


def test_delete_denies_at_once(panel: FeedWindow, session: StandIn) -> None:
    press(panel, K.Key_Delete)
    assert session.asked[-1] == ("correct", "pets", "topic", False)


def test_a_topic_is_added_by_typing(panel: FeedWindow, session: StandIn) -> None:
    while focused(panel) != "topicField":
        press(panel, K.Key_Tab)
    write(panel, "walks")
    press(panel, K.Key_Return)
    assert session.asked[-1] == ("correct", "walks", "topic", True)
    assert named(panel, "topicField").property("text") == ""


def test_a_screen_reader_says_each_finding_and_each_fact(panel: FeedWindow) -> None:
    assert {"dog, 91 %", "music, 55 %", "More like this"} <= set(names(panel, QAccessible.Role.Button))
    assert "Faces: 2 faces; the largest fills 12 % of the picture" in names(
        panel, QAccessible.Role.StaticText
    )


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (640, 860)])
def test_the_panel_fits_in_the_window(qtbot: QtBot, panel: FeedWindow, width: int, height: int) -> None:
    panel.resize(width, height)
    qtbot.waitUntil(lambda: panel.contentItem().width() == width)
    box = named(panel, "detailsPanel")
    corner = box.mapToScene(box.boundingRect().bottomRight())
    assert corner.x() <= width
    assert corner.y() <= height


def test_a_clip_of_an_open_feed_is_kept_from_here(panel: FeedWindow, session: StandIn) -> None:
    assert next(all_named(panel, "keepHere"), None) is None
    session.show(offline=False)
    assert named(panel, "keep").property("label") == "Keep"
    click(panel, named(panel, "keepHere"))
    assert session.asked[-1] == ("toggle_keep",)
    session.show(offline=True)
    assert named(panel, "keep").property("label") == "Kept"
    assert "Let it make room again" in names(panel, QAccessible.Role.Button)
