"""Captions stand over the picture while they are said, and chapters along its time."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.clips.far_clip import Chapter
from app.clips.spoken import Cue, Spoken
from app.feed.state import FeedState
from app.player.state import PlayerState
from tests.ui.beside import texts
from tests.ui.stand_in import StandIn, clips
from ui.feed.captions_model import CaptionsModel, derive
from ui.window import FeedWindow

CLIP = clips(1)[0]
SPOKEN = Spoken(
    CLIP.id,
    (Cue(0.0, 2.0, "Hello"), Cue(1.0, 3.0, "<b>there</b>"), Cue(5.0, 6.0, "Later")),
    (Chapter(0.0, "Begin"), Chapter(4.0, "The end")),
)
STATE = FeedState(clip=CLIP, spoken=SPOKEN, captions="middle")


def at(position_s: float) -> PlayerState:
    return PlayerState(CLIP.id, position_s=position_s, duration_s=8.0)


def test_each_moment_shows_what_is_said_then() -> None:
    said = [derive(STATE, at(position_s)).text for position_s in (0.5, 1.5, 2.5, 4.0, 5.0, 6.0)]
    assert said == ["Hello", "Hello\n<b>there</b>", "<b>there</b>", "", "Later", ""]


def test_nothing_is_shown_of_another_clip_or_while_captions_are_off() -> None:
    assert derive(STATE, PlayerState("another", position_s=0.5, duration_s=8.0)).text == ""
    other = FeedState(clip=clips(2)[1], spoken=SPOKEN, captions="middle")
    assert derive(other, at(0.5)).text == ""
    assert derive(FeedState(clip=CLIP, spoken=SPOKEN), at(0.5)).text == ""


def test_chapters_are_marked_where_they_begin_but_not_at_the_ends() -> None:
    assert derive(STATE, at(0.5)).marks == (0.5,)
    assert derive(STATE, PlayerState(CLIP.id)).marks == ()


def test_captions_are_seen_as_plain_text_and_v_puts_them_away(
    qtbot: QtBot, window: FeedWindow, session: StandIn, item: Callable[[str], QQuickItem]
) -> None:
    assert not item("captionLine").isVisible()
    session.show(spoken=SPOKEN, captions="large")
    session.ring.seek(1.5)
    qtbot.waitUntil(lambda: texts(item("captionLine")) == ["Hello\n<b>there</b>"])
    QTest.keyClick(window, Qt.Key.Key_V)
    assert session.asked[-1] == ("toggle_captions",)
    session.show(captions="")
    assert not item("captionLine").isVisible()


def test_a_part_of_the_clip_is_called_by_its_chapter(qtbot: QtBot, session: StandIn) -> None:
    model = CaptionsModel(session, session.ring)
    qtbot.waitUntil(lambda: session.ring.state.duration_s > 0)
    session.show(spoken=SPOKEN)
    assert [model.chapter_at(share) for share in (0.0, 0.49, 0.5, 1.0)] == [
        "Begin",
        "Begin",
        "The end",
        "The end",
    ]
    session.next()
    assert model.chapter_at(0.5) == ""
