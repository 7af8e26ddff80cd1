"""The card of topics: a slider for each, from none to more."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.rules.made import made
from app.rules.rule import Action
from tests.ui.beside import all_named, named, press, reach, texts, write
from tests.ui.controls.around import K, Paper, previewed
from ui.window import FeedWindow


def test_every_topic_has_a_slider_beside_what_was_learned(window: FeedWindow) -> None:
    assert named(window, "slide_foxes").property("belief") > 0.5
    assert named(window, "slide_kites").property("belief") < 0
    assert len(list(all_named(window, "topic_"))) == 8
    reach(window, "more_topics")
    press(window, K.Key_Space)
    assert len(list(all_named(window, "topic_"))) == 10


def test_a_slider_that_rests_is_written_down_once(window: FeedWindow, paper: Paper, qtbot: QtBot) -> None:
    reach(window, "slide_foxes")
    press(window, K.Key_Right, K.Key_Right, K.Key_Right)
    qtbot.waitUntil(lambda: len(paper.events) == 1)
    rule = paper.book.rules[0].rule
    assert (rule.action, rule.value, rule.amount) == (Action.LESS, "foxes", 0.3)
    assert "more" in texts(named(window, "topic_foxes"))


def test_the_left_end_hides_and_says_so_before_it_is_written_down(
    window: FeedWindow, paper: Paper, qtbot: QtBot
) -> None:
    reach(window, "slide_foxes")
    press(window, K.Key_Home)
    assert previewed(window) == "This hides 1 of your next 100"
    assert "none" in texts(named(window, "topic_foxes"))
    qtbot.waitUntil(lambda: bool(paper.events))
    assert paper.book.rules[0].rule.hides


def test_a_slider_goes_back_when_its_change_is_taken_back(
    window: FeedWindow, paper: Paper, qtbot: QtBot
) -> None:
    reach(window, "slide_foxes")
    press(window, K.Key_End)
    qtbot.waitUntil(lambda: bool(paper.events))
    reach(window, "take_back")
    press(window, K.Key_Space)
    assert not paper.book.rules
    assert named(window, "slide_foxes").property("value") == 0


def test_a_slider_that_is_moved_ends_the_rule_that_hid_its_topic(
    window: FeedWindow, paper: Paper, qtbot: QtBot
) -> None:
    paper.book.add(made("tag", "foxes"))
    assert named(window, "slide_foxes").property("value") == -1
    reach(window, "slide_foxes")
    press(window, K.Key_Right)
    qtbot.waitUntil(lambda: [line.rule.amount for line in paper.book.rules] == [-0.9])


def test_what_was_moved_is_kept_when_the_page_is_left(window: FeedWindow, paper: Paper) -> None:
    reach(window, "slide_foxes")
    press(window, K.Key_Right)
    window.shell.open("feed")
    assert len(paper.events) == 1


def test_an_example_that_is_hidden_while_the_page_is_open_loses_its_poster_until_that_is_taken_back(
    window: FeedWindow, paper: Paper, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(posters(window, "bread")) == 2)
    (first, second) = posters(window, "bread")
    paper.book.add(made("clip", Path(first).stem, "blur"))
    qtbot.waitUntil(lambda: posters(window, "bread") == [second])
    paper.undoing.undo()
    qtbot.waitUntil(lambda: posters(window, "bread") == [first, second])


def posters(window: FeedWindow, topic: str) -> list[str]:
    """The pictures beside a topic."""
    return list(named(window, f"topic_{topic}").property("posters"))


def test_a_topic_is_found_by_its_name(window: FeedWindow, qtbot: QtBot) -> None:
    reach(window, "seek_topic")
    write(window, "kite")
    qtbot.waitUntil(lambda: [item.objectName() for item in all_named(window, "topic_")] == ["topic_kites"])
