"""The sliders of the topics show what was learned and what the viewer set."""

from dataclasses import replace

from app.feed.portrait import Belief
from app.insights.examples import Known
from app.rules.book import RuleLine
from app.rules.made import made
from ui.controls.topics import UNKNOWN, Inputs, amounts, derive, hiding, in_words, ordered, with_set

KNOWN = (Known("tea", 9), Known("fog", 5), Known("moss", 1))
BELIEFS = (Belief("fog", -0.2, 0.5, 4), Belief("tea", 0.1, 0.5, 4))


def test_what_the_viewer_set_comes_first_then_what_most_clips_have() -> None:
    assert ordered(KNOWN, BELIEFS, {}) == ("tea", "fog", "moss")
    assert ordered(KNOWN, BELIEFS, {"moss": -1.0}) == ("moss", "tea", "fog")


def test_a_slider_is_found_however_its_rule_is_written() -> None:
    line = RuleLine(made("topic", "Street Food", "less", amount=0.4))
    row = derive(Inputs((Known("streetfood", 3),), order=("streetfood",), amounts=amounts([line]))).rows[0]
    assert (row.amount, row.words) == (0.4, "more")


def test_the_ring_stands_on_the_side_of_the_belief_and_is_missing_without_one() -> None:
    fog, moss, tea = derive(Inputs(KNOWN, BELIEFS, order=("fog", "moss", "tea"))).rows
    assert 0 <= fog.belief < 0.5 < tea.belief <= 1
    assert moss.belief == UNKNOWN


def test_every_topic_can_be_found() -> None:
    many = tuple(Known(f"topic{n}", 1) for n in range(50))
    names = tuple(known.topic for known in many)
    shown = derive(Inputs(many, order=names))
    assert (len(shown.rows), shown.more, shown.all) == (8, 42, 50)
    assert [row.topic for row in derive(Inputs(many, order=names, sought="TOPIC49")).rows] == ["topic49"]
    assert derive(Inputs(many, order=names, most=50)).more == 0


def test_a_slider_says_what_it_does() -> None:
    assert [in_words(amount) for amount in (-1, -0.3, 0, 0.3)] == ["none", "less", "as learned", "more"]


def test_a_topic_that_a_rule_hides_stands_at_the_left_end() -> None:
    lines = [RuleLine(replace(made("tag", "fog"), id="1")), RuleLine(made("topic", "tea", "blur"))]
    assert amounts(lines) == {"fog": -1.0}
    assert hiding(lines, "Fog") == ("1",)
    assert hiding(lines, "tea") == ()


def test_a_topic_that_was_set_is_shown_even_when_no_clip_has_it() -> None:
    lines = [RuleLine(made("topic", "Street Food", "less", amount=0.4)), RuleLine(made("tag", "tea"))]
    assert with_set(KNOWN, lines) == (*KNOWN, Known("Street Food", 0))
