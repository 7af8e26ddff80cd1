"""The order follows what the viewer does, holds over a restart, and forgets what is taken back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.events.event import Kind
from tests.journeys.conftest import TOPICS
from tests.journeys.viewer import Viewer


def coming(viewer: Viewer) -> list[str]:
    return [placed.clip.id for placed in viewer.house.session.coming()]


def topics(viewer: Viewer) -> list[str]:
    return [placed.clip.tags[0] for placed in viewer.house.session.coming()]


def finish_only(viewer: Viewer, topic: str, swipes: int) -> int:
    """Finish clips of a topic, leave all others at once; how many of it came."""
    met = 0
    for _ in range(swipes):
        if topic in viewer.clip.tags:
            met += 1
            viewer.watch(8.2)
        else:
            viewer.watch(0.4)
        viewer.swipe()
    return met


def test_a_topic_that_is_finished_comes_more_often(viewer: Viewer) -> None:
    viewer.settle()
    finish_only(viewer, "foxes", 12)
    ahead = topics(viewer)
    assert ahead.count("foxes") / len(ahead) >= 2 / len(TOPICS)


def test_what_was_to_come_comes_first_after_a_restart(viewer: Viewer, sit_down: Callable[[], Viewer]) -> None:
    viewer.settle()
    finish_only(viewer, "tea", 6)
    kept = coming(viewer)[1:3]
    viewer.leave()
    again = sit_down()
    assert [again.clip.id, coming(again)[0]] == kept


def test_a_refused_creator_does_not_come_again(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    creator = viewer.clip.creator
    viewer.house.session.not_interested(f"creator:{creator}")
    qtbot.waitUntil(lambda: viewer.clip.creator != creator)
    for _ in range(50):
        viewer.swipe()
        assert viewer.clip.creator != creator


def test_a_refused_topic_leaves_the_prepared_clip_too(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    topic = viewer.house.session.coming()[0].clip.tags[0]
    viewer.house.session.not_interested(f"tag:{topic}")
    assert topic not in topics(viewer)[:1]
    viewer.settle()
    assert topic not in topics(viewer)
    viewer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not viewer.house.book.rules)
    assert viewer.logged(Kind.NOT_INTERESTED) == []


def test_the_reasons_add_up_to_the_score(viewer: Viewer) -> None:
    viewer.settle()
    finish_only(viewer, "knots", 5)
    for placed in viewer.house.session.coming():
        assert abs(sum(reason.value for reason in placed.reasons) - placed.score) < 1e-9
        assert all(reason.title and reason.sentence for reason in placed.reasons)
