"""The viewer's rules in the whole program, by keyboard alone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.events.event import Kind
from app.paths import Paths
from app.rules.made import made
from tests.journeys.conftest import stocked
from tests.journeys.viewer import Viewer
from ui.hidden.hidden_model import HiddenModel
from ui.hidden.props import HiddenRow
from ui.rows import Rows

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def say(viewer: Viewer, text: str) -> None:
    for letter in text:
        QTest.keyClick(viewer.window, Qt.Key(ord(letter.upper())))


def test_a_word_is_refused_and_taken_back_by_keyboard(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    topic = viewer.clip.tags[0]
    viewer.press(K.Key_N)
    viewer.press(K.Key_Tab)
    qtbot.waitUntil(lambda: focused(viewer) == "lessWord")
    say(viewer, topic)
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: topic not in viewer.clip.tags)
    viewer.settle()
    assert all(topic not in placed.clip.tags for placed in viewer.house.session.coming())
    viewer.press(K.Key_Z, CTRL)
    qtbot.waitUntil(lambda: viewer.house.book.rules == ())


def test_a_hidden_clip_is_not_a_swipe_back_away(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    first = viewer.clip
    viewer.house.session.not_interested("clip")
    qtbot.waitUntil(lambda: viewer.clip != first)
    viewer.press(K.Key_Up)
    viewer.settle()
    assert viewer.clip != first
    assert not viewer.sees.can_go_back


def test_a_rule_that_only_blurs_from_now_on_lets_clips_come_until_that_is_undone(
    viewer: Viewer, qtbot: QtBot
) -> None:
    viewer.settle()
    book, topic = viewer.house.book, viewer.house.session.coming()[0].clip.tags[0]
    hiding = book.add(made("tag", topic)).id
    changed = book.change(hiding, "blur").id
    assert [(line.rule.id, line.rule.blurs) for line in book.rules] == [(changed, True)]
    viewer.press(K.Key_Z, CTRL)
    qtbot.waitUntil(lambda: [line.rule.id for line in book.rules] == [hiding])
    assert book.rules[0].rule.hides


def test_a_blurred_clip_stays_still_until_return(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    clip = viewer.clip
    viewer.house.book.add(made("tag", clip.tags[0], "blur"))
    qtbot.waitUntil(lambda: focused(viewer) == "showBlurred")
    viewer.watch(3.0)
    assert viewer.house.ring.state.paused
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: not viewer.sees.veil and not viewer.house.ring.state.paused)
    viewer.watch(3.0)
    viewer.swipe()
    assert [event.clip for event in viewer.logged(Kind.WATCHED)] == [clip.id]


def test_a_blurred_clip_that_is_left_says_nothing_of_taste(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.house.book.add(made("tag", viewer.clip.tags[0], "blur"))
    qtbot.waitUntil(lambda: bool(viewer.sees.veil))
    viewer.press(K.Key_Down)
    viewer.settle()
    left = [event for event in viewer.log() if event.kind in (Kind.SKIPPED, Kind.WATCHED)]
    assert all(event.detail["interrupted"] for event in left)


def test_hidden_clips_are_listed_with_their_rule_and_come_back(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    topic = viewer.clip.tags[0]
    rule = viewer.house.book.add(made("tag", topic)).id
    viewer.settle()
    viewer.window.shell.open("hidden")
    qtbot.waitUntil(lambda: len(lines(viewer)) == 10, timeout=20_000)
    assert {line.rule for line in lines(viewer)} == {rule}
    clip = lines(viewer)[0].key
    qtbot.waitUntil(lambda: focused(viewer) == f"anyway_{clip}")
    viewer.press(K.Key_Right)
    qtbot.waitUntil(lambda: focused(viewer) == f"wrong_{clip}")
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: clip not in [line.key for line in lines(viewer)])
    assert viewer.logged(Kind.RULE_SPARED)[0].clip == clip
    shown = lines(viewer)[0].key
    qtbot.waitUntil(lambda: focused(viewer).startswith(("anyway_", "wrong_")))
    viewer.press(K.Key_Left)
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: viewer.window.shell.on_feed and viewer.clip.id == shown)


def test_rules_hold_after_a_restart(paths: Paths, sit_down: Callable[[], Viewer], qtbot: QtBot) -> None:
    stocked(paths)
    viewer = sit_down()
    viewer.settle()
    topic = viewer.house.session.coming()[0].clip.tags[0]
    viewer.house.book.add(made("word", topic))
    viewer.settle()
    again = sit_down()
    again.settle()
    coming = [placed.clip for placed in again.house.session.coming()]
    assert all(topic not in clip.tags for clip in (again.clip, *coming))
    qtbot.waitUntil(lambda: again.house.book.rules[0].caught == 10, timeout=20_000)


def test_a_preview_says_what_a_rule_would_hide_of_the_next_hundred(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    told: list[tuple[int, int]] = []
    rule = made("tag", "tea")
    viewer.house.book.preview(lambda it: told.append((len(it.hides), it.of)), plus=rule)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert 0 < told[0][0] < told[0][1] <= 100
    assert viewer.house.book.rules == ()


def focused(viewer: Viewer) -> str:
    item: QObject | None = viewer.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def lines(viewer: Viewer) -> tuple[HiddenRow, ...]:
    model = viewer.window.shell._get_models()["hidden"]
    assert isinstance(model, HiddenModel)
    rows = model.rows
    assert isinstance(rows, Rows)
    return rows.rows
