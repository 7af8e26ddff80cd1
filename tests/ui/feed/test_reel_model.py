"""Frames and posters find the right slot of the stage."""

from dataclasses import replace

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from tests.ui.stand_in import StandIn, clips
from ui.feed.reel_model import ReelModel, fills
from ui.stage.frame_item import FrameItem


def posters(reel: ReelModel) -> list[str]:
    return [poster.rpartition("/")[2] for poster in reel.property("posters")]


def with_posters(count: int) -> StandIn:
    return StandIn([replace(clip, poster=f"/nowhere/{clip.id}.jpg") for clip in clips(count)])


@pytest.mark.parametrize(
    ("width", "height", "cropped"),
    [(9, 16, True), (3, 4, True), (9, 20, True), (1, 1, False), (16, 9, False), (1, 4, False), (0, 0, True)],
)
def test_only_a_picture_that_loses_little_is_cropped(width: int, height: int, cropped: bool) -> None:
    assert fills(width, height) is cropped


def test_before_the_first_picture_its_poster_is_there() -> None:
    session = with_posters(3)
    assert posters(ReelModel(session, session.ring, lambda: 0.0)) == ["clip-0.jpg", "", ""]


def test_a_poster_moves_in_when_its_clip_is_on_stage_and_stays_with_the_one_before(qtbot: QtBot) -> None:
    session = with_posters(4)
    reel = ReelModel(session, session.ring, lambda: 0.0)
    qtbot.waitUntil(lambda: session.ring.state.ready)
    with qtbot.waitSignal(reel.stepped) as stepped:
        reel.swipe(1)
    assert stepped.args == [1]
    assert posters(reel)[reel.property("current")] == "clip-1.jpg"
    assert sorted(posters(reel)) == ["", "clip-0.jpg", "clip-1.jpg"]


def test_going_back_slides_the_other_way(qtbot: QtBot) -> None:
    session = with_posters(4)
    reel = ReelModel(session, session.ring, lambda: 0.0)
    qtbot.waitUntil(lambda: session.ring.state.ready)
    with qtbot.waitSignal(reel.stepped):
        reel.swipe(1)
    with qtbot.waitSignal(reel.stepped) as stepped:
        reel.swipe(-1)
    assert stepped.args == [-1]


def test_a_frame_that_nobody_shows_is_given_back(qtbot: QtBot) -> None:
    session = with_posters(2)
    reel = ReelModel(session, session.ring, lambda: 0.0)
    qtbot.waitUntil(lambda: session.ring.state.ready)
    assert session.engine.lent == 0
    assert reel.property("current") == 0


def test_a_frame_that_comes_after_its_item_has_gone_is_given_back(qtbot: QtBot) -> None:
    session = with_posters(2)
    reel, item = ReelModel(session, session.ring, lambda: 0.0), FrameItem()
    reel.take(0, item)
    shiboken6.delete(item)
    qtbot.waitUntil(lambda: session.ring.state.ready)
    assert session.engine.lent == 0
