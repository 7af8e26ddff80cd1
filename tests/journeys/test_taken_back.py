"""Whatever is said in a sitting and taken back leaves the next fifty clips as they were, to the last bit."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.feed.asking import TURNED
from app.feed.queue import Placed
from app.feed.ranker import Ranker
from app.feed.request import Request
from app.paths import Paths
from app.rules.made import MAKEABLE, made
from app.rules.rule import Action
from tests.journeys.mixed import mixed
from tests.journeys.viewer import Viewer
from ui.controls.topics_model import TopicsModel
from ui.settings.turning import turn

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
ON_STAGE = f"{1:032x}"
"""A clip about trains, of which no deed says anything: who hides the clip on stage sees another one instead."""

RULES = {
    "tag": "foxes",
    "topic": "foxes",
    "creator": "Maker 3",
    "source": "Elsewhere",
    "word": "foxes",
    "pattern": "Fox(es)? 1",
    "language": "pt",
    "sensitive": "0.4",
    "duration": "<6",
    "label": "disputed",
}
"""A rule of each kind that catches some of the clips."""

SETTINGS: dict[str, bool | float | str] = {
    **dict.fromkeys(TURNED, 0.1),
    "learning": False,
    "sensitive": "hide",
}
"""What is turned to something else than it is at first."""

Deed = Callable[[Viewer], object]


def rule(kind: str, action: Action = Action.HIDE, amount: float = -1.0) -> Deed:
    return lambda viewer: viewer.house.book.add(made(kind, RULES[kind], action, amount=amount))


def hidden(place: int) -> Deed:
    """A rule about the clip in this place of those that come; 0 is the prepared one."""
    return lambda viewer: viewer.house.book.add(made("clip", viewer.house.session.coming()[place].clip.id))


def setting(name: str) -> Deed:
    return lambda viewer: turn(viewer.house.preferences, viewer.house.undoing, name, SETTINGS[name])


def refused(what: str) -> Deed:
    return lambda viewer: viewer.house.session.not_interested(what)


def slid(viewer: Viewer) -> None:
    """A topic's slider on the page of controls moves, and rests."""
    viewer.window.shell.open("controls")
    topics = viewer.window.shell._get_models()["topics"]
    assert isinstance(topics, TopicsModel)
    topics.slide("bells", -0.6)
    topics.settle()
    viewer.window.shell.open("feed")


def changed(viewer: Viewer) -> None:
    viewer.house.book.change(viewer.house.book.rules[0].rule.id, Action.BLUR)


def ended(viewer: Viewer) -> None:
    viewer.house.book.remove(viewer.house.book.rules[0].rule.id)


def listened(viewer: Viewer) -> None:
    (viewer.house.paths.data / "calm.csv").write_text("kind,value\ntag,bread\n")
    viewer.house.lists.add(viewer.house.paths.data / "calm.csv", Action.HIDE)


def left(viewer: Viewer) -> None:
    """The list that is listened to from the start is left."""
    viewer.house.lists.changed.connect(
        lambda lines: viewer.house.lists.remove(lines[0]), Qt.ConnectionType.SingleShotConnection
    )
    viewer.house.lists.look()


DEEDS: dict[str, Deed] = {
    **{f"rule about a {kind}": rule(kind) for kind in RULES},
    "rule about the prepared clip": hidden(0),
    "rule about another clip": hidden(3),
    "less of a topic": rule("topic", Action.LESS, -0.5),
    "none of a topic": rule("topic", Action.LESS),
    "a slider": slid,
    "a rule that does something else": changed,
    "a rule that ends": ended,
    **{f"not interested in {what}": refused(what) for what in ("creator:Maker 5", "tag:stars", "word:tea")},
    "a list": listened,
    "a list that is left": left,
    **{f"setting {name}": setting(name) for name in SETTINGS},
}


def test_each_kind_of_rule_and_each_setting_of_the_learner_is_tried() -> None:
    assert {*RULES, "clip"} == {*MAKEABLE}
    assert {*SETTINGS} >= {*TURNED}


@pytest.fixture
def viewer(paths: Paths, sit_down: Callable[[], Viewer], qtbot: QtBot) -> Viewer:
    """Somebody who finished some clips and liked one, left others early, and has said something already."""
    mixed(paths)
    viewer = sit_down()
    viewer.settle()
    for number in range(6):
        viewer.watch(8.2 if number % 2 else 0.4)
        viewer.swipe()
    viewer.house.session.toggle_like()
    viewer.house.session.play(ON_STAGE)
    qtbot.waitUntil(lambda: viewer.clip.id == ON_STAGE)
    viewer.settle()
    return viewer


def test_what_is_taken_back_in_a_sitting_leaves_the_next_fifty_as_they_were(
    viewer: Viewer, qtbot: QtBot
) -> None:
    asked, before = wish(viewer), fifty(viewer, qtbot)
    for name, deed in DEEDS.items():
        deed(viewer)
        qtbot.waitUntil(lambda: wish(viewer) != asked, timeout=20_000)
        assert fifty(viewer, qtbot) != before, f"{name} does nothing here"
        viewer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: wish(viewer) == asked, timeout=20_000)
        assert fifty(viewer, qtbot) == before, name


def wish(viewer: Viewer) -> Request:
    """What the screen asks of the learner, for more clips, and always in the same moment."""
    return replace(viewer.house.session.wish(), now=NOON, size=50)


def fifty(viewer: Viewer, qtbot: QtBot) -> tuple[Placed, ...]:
    """The next fifty, with their reasons and probabilities."""
    viewer.settle()
    orders: list[tuple[Placed, ...]] = []
    viewer.house.arranger.consult(Ranker.arrange, (wish(viewer),), orders.append)
    qtbot.waitUntil(lambda: bool(orders), timeout=20_000)
    return orders[0]
